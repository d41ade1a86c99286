import { useMemo } from 'react'

import { useUrlState } from '~/hooks/use-url-state'
import { BUILD_STATE } from '~/hub/types/build'
import { paths } from '~/lib/paths'
import { FilterBar } from '~/ui/filter-bar'
import type { Tone } from '~/ui/state-badge'
import type { ReportRow } from './chart-and-table'
import { CountedReport } from './counted-report'
import { dayOf, dayOptions, daysAgo, daysParam } from './filters'

const schema = { days: daysParam }
const fields = [{ name: 'days' as const, label: 'Last', options: dayOptions }]

const states = {
  complete: BUILD_STATE.COMPLETE,
  failed: BUILD_STATE.FAILED,
  canceled: BUILD_STATE.CANCELED,
}
const tones: Record<string, Tone> = { complete: 'ok', failed: 'bad', canceled: 'canceled' }
const toneOf = (name: string) => tones[name] ?? 'gone'

/** How the builds of some days ended; imported ones, which have no task, are not among them. */
export function BuildsByStatus() {
  const [{ days }, , filterBy] = useUrlState(schema)
  const after = daysAgo(days)
  const wanted = useMemo(
    () =>
      Object.entries(states).map(([name, state]) => ({
        name,
        method: 'listBuilds' as const,
        // -1 stands for any task at all (kojihub.py listBuilds).
        params: { state, taskID: -1, ...(after !== null && { completeAfter: after }) },
      })),
    [after],
  )
  const to = ({ name }: ReportRow) => paths.builds({ state: name, after: dayOf(after) })
  return (
    <>
      <div className="flex flex-wrap items-center gap-3">
        <FilterBar fields={fields} values={{ days }} onChange={filterBy} onClear={undefined} />
        {after !== null && <span className="text-muted">since {dayOf(after)}</span>}
      </div>
      <CountedReport
        key={String(after)}
        name={`builds-by-status ${after}`}
        subject="status"
        unit="builds"
        wanted={wanted}
        to={to}
        toneOf={toneOf}
        shares
      />
    </>
  )
}
