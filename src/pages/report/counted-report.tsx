import type { UseQueryResult } from '@tanstack/react-query'
import { useMemo } from 'react'

import type { HubError } from '~/hub/error'
import { type Counted, countMany, type CountOf, nothingCounted } from '~/hub/queries/count-many'
import type { Tone } from '~/ui/state-badge'
import { ChartAndTable, type ReportRow } from './chart-and-table'
import { Progress } from './progress'
import { type Gather, useGathering } from './use-gathering'

interface CountedReportProps {
  /** Tells its counts from those of other reports and filters; changes with them. */
  name: string
  subject: string
  unit: string
  /** What to count, memoized; undefined until it is known. */
  wanted: readonly CountOf[] | undefined
  /** What tells that, where it is not known without asking. */
  query?: UseQueryResult<unknown, HubError>
  to: (row: ReportRow) => string
  toneOf?: (name: string) => Tone
  shares?: boolean
}

function plural(subject: string): string {
  return subject === 'status' ? 'states' : `${subject}s`
}

/** A report that asks the hub one count for each row, and fills as the answers come. */
export function CountedReport({ name, wanted, query, ...rest }: CountedReportProps) {
  const gather = useMemo<Gather<Counted> | undefined>(
    () => wanted && ((from, signal, onProgress) => countMany(wanted, from, signal, onProgress)),
    [wanted],
  )
  const queryKey = useMemo(() => ['counts', name] as const, [name])
  const [first] = wanted ?? []
  const run = useGathering({
    queryKey,
    nothing: nothingCounted,
    gather,
    like: first && { method: first.method, params: counting(first.params) },
  })
  const { counts, refused } = run.data
  const rows = useMemo(() => {
    const counted = wanted?.flatMap(({ name: each }) => {
      const count = counts[each]
      return count === undefined ? [] : [{ name: each, count }]
    })
    const finished = run.status === 'done' || run.status === 'stopped'
    return counted && (counted.length > 0 || finished) ? counted : undefined
  }, [wanted, counts, run.status])
  const notCounted = Object.entries(refused)
  const done = (rows?.length ?? 0) + notCounted.length
  return (
    <>
      {!query?.error && (
        <Progress run={run} done={done} total={wanted?.length} what={plural(rest.subject)} />
      )}
      {notCounted.length > 0 && (
        <p role="note" className="rounded-md bg-warn-soft px-3 py-1.5 break-words text-warn">
          The hub would not count {notCounted.length} of them, {notCounted[0]?.[0]} first:{' '}
          {notCounted[0]?.[1]}
        </p>
      )}
      <ChartAndTable {...rest} query={query ?? run.query} rows={rows} />
    </>
  )
}

function counting(params: object) {
  return { ...params, queryOpts: { countOnly: true } }
}
