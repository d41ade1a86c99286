import { useCallback, useState } from 'react'

import type { Activity } from '~/hub/acts/activity'
import { Button } from '~/ui/button'
import { DoneChange } from './done-change'
import { OpenChange } from './open-change'
import { UndoDialog } from './undo-dialog'

/** Changes that were made at once count as one. */
function inBatches(changes: readonly Activity[]): Activity[][] {
  const batches: Activity[][] = []
  for (const change of changes) {
    const [first] = batches.at(-1) ?? []
    if (first?.batch !== undefined && first.batch === change.batch) batches.at(-1)?.push(change)
    else batches.push([change])
  }
  return batches
}

/** Changes, the newest first; the older ones on a press. */
export function RecentChangeList({ changes }: { changes: readonly Activity[] }) {
  const [all, setAll] = useState(false)
  // Here, not in its line: the undo is a newer change, which takes the line's place.
  const [undoing, setUndoing] = useState<readonly Activity[]>([])
  const close = useCallback(() => setUndoing([]), [])
  const open = changes.filter(({ status }) => status !== 'done')
  const done = inBatches(changes.filter(({ status }) => status === 'done'))
  const shown = all ? done : done.slice(0, 1)
  const hidden = done.length - shown.length
  return (
    <>
      {open.length > 0 && (
        <ul className="flex flex-col divide-y divide-line rounded-md border border-warn bg-warn-soft">
          {open.map((change) => (
            <OpenChange key={change.id} change={change} />
          ))}
        </ul>
      )}
      {done.length > 0 && (
        <ul className="flex flex-col divide-y divide-line rounded-md border border-line bg-ok-soft">
          {shown.map((batch) => (
            <DoneChange key={batch[0]?.id} changes={batch} onUndo={setUndoing} />
          ))}
          {(hidden > 0 || all) && done.length > 1 && (
            <li className="px-3 py-1">
              <Button size="sm" variant="ghost" onClick={() => setAll(!all)}>
                {all ? 'Show the newest only' : `Show ${hidden} earlier`}
              </Button>
            </li>
          )}
        </ul>
      )}
      {undoing.length > 0 && <UndoDialog changes={undoing} onClose={close} />}
    </>
  )
}
