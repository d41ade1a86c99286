import { queryOptions } from '@tanstack/react-query'

import type { Activity } from '../acts/activity'
import { traceOf } from '../acts/find-done'
import { HubError } from '../error'
import { hub } from '../hub'

/** Seconds by which the hub’s clock and ours may differ: a change’s own line is older than its end. */
const own = 3

/** Something that was changed after a change, where that was made. */
export interface LaterChange {
  by: string
  /** Seconds since 1970. */
  at: number
}

/**
 * What anybody has changed since at what a change was about, the last first: undoing the change
 * undoes that too. Empty where the hub's history has no lines about it alone.
 */
export function laterChangesQuery({ id, act, since }: Activity) {
  return queryOptions<LaterChange[], HubError>({
    queryKey: ['laterChanges', id] as const,
    staleTime: 0,
    queryFn: async ({ signal }) => {
      const traces = act.writes.flatMap((sent) => traceOf(sent) ?? [])
      const answers = await Promise.all(
        traces.map(({ table, about }) =>
          hub().call('queryHistory', { tables: [table], after: since + own, ...about }, { signal }),
        ),
      )
      const changes = answers
        .flatMap((history) => Object.values(history).flat())
        .flatMap((row) => [
          { by: row.creator_name, at: row.create_ts },
          ...(row.revoke_ts === null || row.revoker_name === null
            ? []
            : [{ by: row.revoker_name, at: row.revoke_ts }]),
        ])
      return changes.filter(({ at }) => at > since + own).toSorted((a, b) => b.at - a.at)
    },
  })
}
