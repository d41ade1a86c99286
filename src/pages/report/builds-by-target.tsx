import { useMemo, useState } from 'react'

import { useUrlState } from '~/hooks/use-url-state'
import {
  buildTasksOf,
  countTargets,
  noTargets,
  type TargetsCounted,
} from '~/hub/queries/count-targets'
import { paths } from '~/lib/paths'
import { FilterBar } from '~/ui/filter-bar'
import { ChartAndTable, type ReportRow } from './chart-and-table'
import { dayOf, dayOptions, daysAgo, daysParam } from './filters'
import { Progress } from './progress'
import { type Gather, useGathering } from './use-gathering'
import { hubNow } from '~/lib/hub-clock'

const schema = { days: daysParam }
const fields = [{ name: 'days' as const, label: 'Last', options: dayOptions }]
const withoutTarget = 'no target'

const to = ({ name }: ReportRow) =>
  name === withoutTarget ? paths.tasks({ method: 'build', state: 'all' }) : paths.target(name)

/** To five minutes, so that whoever comes back to the page soon goes on with what was counted. */
function nearlyNow(): number {
  return Math.floor(hubNow() / 300) * 300
}

/** Which targets the finished build tasks of some days went to. */
export function BuildsByTarget() {
  const [{ days }, , filterBy] = useUrlState(schema)
  const after = daysAgo(days)
  return (
    <>
      <div className="flex flex-wrap items-center gap-3">
        <FilterBar fields={fields} values={{ days }} onChange={filterBy} onClear={undefined} />
        {after !== null && <span className="text-muted">since {dayOf(after)}</span>}
      </div>
      <TargetsSince key={String(after)} after={after} />
    </>
  )
}

function TargetsSince({ after }: { after: number | null }) {
  const [before] = useState(nearlyNow)
  const opts = useMemo(() => buildTasksOf(after, before), [after, before])
  const gather = useMemo<Gather<TargetsCounted>>(
    () => (from, signal, onProgress) => countTargets(opts, from, signal, onProgress),
    [opts],
  )
  const queryKey = useMemo(() => ['counts', 'builds-by-target', opts] as const, [opts])
  const run = useGathering({
    queryKey,
    nothing: noTargets,
    gather,
    like: {
      method: 'listTasks',
      params: { opts: { ...opts, decode: true }, queryOpts: { order: 'id', limit: 1000 } },
    },
  })
  const { counts, read, total } = run.data
  const finished = run.status === 'done' || run.status === 'stopped'
  const rows = useMemo(
    () =>
      read > 0 || finished
        ? Object.entries(counts).map(([name, count]) => ({ name: name || withoutTarget, count }))
        : undefined,
    [counts, read, finished],
  )
  return (
    <>
      <Progress run={run} done={read} total={total ?? undefined} what="build tasks" />
      <ChartAndTable subject="target" unit="builds" rows={rows} query={run.query} to={to} shares />
    </>
  )
}
