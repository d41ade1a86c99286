import { useQueries } from '@tanstack/react-query'

import type { Activity } from '~/hub/acts/activity'
import { laterChangesQuery } from '~/hub/queries/later-changes'
import { Moment } from '~/ui/time'

/** Warns before an undo where the same was changed again since: the undo would overwrite that. */
export function LaterChanges({ changes }: { changes: readonly Activity[] }) {
  const found = useQueries({ queries: changes.map(laterChangesQuery) })
  const [last] = found.flatMap(({ data = [] }) => data).toSorted((a, b) => b.at - a.at)
  if (!last) return null
  return (
    <span role="note" className="block rounded-md bg-warn-soft px-2.5 py-1.5 text-warn">
      This was changed again since, last by {last.by} <Moment at={last.at} />. Undoing overwrites
      that change too.
    </span>
  )
}
