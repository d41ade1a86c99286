import { useMemo, useRef, useSyncExternalStore } from 'react'

import { undoOf } from '~/hub/acts/act'
import { activities, type Activity, forgetActivity, onActivity } from '~/hub/acts/activity'
import { ActDialog } from './act-dialog'
import { ActPlaceContext } from './act-place'
import { LaterChanges } from './later-changes'
import { SeveralDialog } from './several-dialog'

/** Undoes a change, or several in the reverse of their order; says first what will differ after. */
export function UndoDialog({
  changes,
  onClose,
}: {
  changes: readonly Activity[]
  onClose: () => void
}) {
  const [first] = changes
  const key = changes.map(({ id }) => id).join()
  const remembered = useSyncExternalStore(onActivity, activities)
  // Forgotten as the dialog closes: it shows what came of each till then.
  const undone = useRef<string[]>([])
  const place = useMemo(() => {
    const close = () => {
      forgetActivity(...undone.current)
      onClose()
    }
    return {
      draftKey: `koji-console.draft undo ${key}`,
      no: null,
      close,
      startOver: () => {},
      finish: () => {},
    }
  }, [key, onClose])
  // The newest change stands first: it is the first to be undone.
  const steps = changes.flatMap(({ id, act }) => {
    const back = undoOf(act)
    return back ? [{ id, act: back }] : []
  })
  const [only] = steps
  if (!first || !only) return null
  const acts = steps.map(({ act }) => act)
  // Another tab may have undone it while this dialog was open.
  const isThere = remembered.some(({ id }) => id === only.id)
  return (
    <ActPlaceContext value={place}>
      {steps.length === 1 ? (
        <ActDialog
          title="Undo this change?"
          act={isThere ? only.act : 'This change was undone already'}
          confirm="Undo"
          onDone={() => {
            undone.current = [only.id]
            // What was made or renamed is not there any more: back to where that was done.
            return first.from === first.where ? undefined : first.from
          }}
        >
          <LaterChanges changes={changes} />
        </ActDialog>
      ) : (
        <SeveralDialog
          title={`Undo ${steps.length} changes?`}
          acts={acts}
          confirm="Undo all"
          onEachDone={(act) => {
            const step = steps.find((each) => each.act === act)
            if (step) undone.current.push(step.id)
          }}
        >
          <LaterChanges changes={changes} />
        </SeveralDialog>
      )}
    </ActPlaceContext>
  )
}
