import { useMemo, useRef } from 'react'

import { undoOf } from '~/hub/acts/act'
import { type Activity, forgetActivity } from '~/hub/acts/activity'
import { ActDialog } from './act-dialog'
import { ActPlaceContext } from './act-place'
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
  return (
    <ActPlaceContext value={place}>
      {steps.length === 1 ? (
        <ActDialog
          title="Undo this change?"
          act={only.act}
          confirm="Undo"
          onDone={() => {
            undone.current = [only.id]
            // What was made or renamed is not there any more: back to where that was done.
            return first.from === first.where ? undefined : first.from
          }}
        />
      ) : (
        <SeveralDialog
          title={`Undo ${steps.length} changes?`}
          acts={acts}
          confirm="Undo all"
          onEachDone={(act) => {
            const step = steps.find((each) => each.act === act)
            if (step) undone.current.push(step.id)
          }}
        />
      )}
    </ActPlaceContext>
  )
}
