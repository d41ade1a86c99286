import { useQueries } from '@tanstack/react-query'
import { CircleCheck, Undo2, X } from 'lucide-react'
import { useMemo, useState } from 'react'

import { isDoneByTasks, undoOf } from '~/hub/acts/act'
import { taskQuery } from '~/hub/queries/tasks'
import { TASK_STATE } from '~/hub/types/task'
import { Button, IconButton } from '~/ui/button'
import { Moment } from '~/ui/time'
import { ActDialog } from './act-dialog'
import { ActPlaceContext } from './act-place'
import { type Done, forgetDone } from './journal'
import { TaskOutcome } from './task-outcome'

/** What was done, the last first; what was before it on a press. */
export function DoneList({ done }: { done: readonly Done[] }) {
  const [all, setAll] = useState(false)
  const shown = all ? done : done.slice(0, 1)
  const hidden = done.length - shown.length
  return (
    <ul className="flex flex-col divide-y divide-line rounded-md border border-line bg-ok-soft">
      {shown.map((each) => (
        <DoneLine key={each.id} done={each} />
      ))}
      {(hidden > 0 || all) && done.length > 1 && (
        <li className="px-3 py-1">
          <Button size="sm" variant="ghost" onClick={() => setAll(!all)}>
            {all ? 'Only the last' : `${hidden} more done here`}
          </Button>
        </li>
      )}
    </ul>
  )
}

function DoneLine({ done }: { done: Done }) {
  const [undoing, setUndoing] = useState(false)
  const { act, tasks, lost, at, id } = done
  // What its task did not do, there is nothing to undo of.
  const ends = useQueries({ queries: tasks.map(taskQuery) })
  const byTasks = isDoneByTasks(act)
  const isDone =
    ends.every(({ data }) => data?.state === TASK_STATE.CLOSED) && (!byTasks || ends.length > 0)
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3 py-1.5">
      <CircleCheck size={15} aria-hidden className="shrink-0 text-ok" />
      <span className="min-w-0 flex-1 basis-40 break-words">
        {byTasks ? act.does : act.done}
        {lost && ' (the hub’s answer was lost on the way)'}
      </span>
      {tasks.map((task) => (
        <TaskOutcome key={task} task={task} asked={at} />
      ))}
      <span className="text-xs text-muted">
        <Moment at={at / 1000} />
      </span>
      <span className="ml-auto flex items-center gap-1">
        {act.back && isDone && (
          <Button size="sm" icon={Undo2} onClick={() => setUndoing(true)}>
            Undo
          </Button>
        )}
        <IconButton size="sm" label="Put away" icon={X} onClick={() => forgetDone(id)} />
      </span>
      {undoing && <UndoDialog done={done} onClose={() => setUndoing(false)} />}
    </li>
  )
}

function UndoDialog({ done, onClose }: { done: Done; onClose: () => void }) {
  const { act, id } = done
  const back = undoOf(act)
  const place = useMemo(
    () => ({
      draftKey: `koji-console.draft undo ${id}`,
      no: null,
      close: onClose,
      forget: onClose,
      finish: onClose,
    }),
    [id, onClose],
  )
  if (!back) return null
  return (
    <ActPlaceContext value={place}>
      <ActDialog
        title="Undo it?"
        act={back}
        confirm="Undo"
        onDone={() => {
          forgetDone(id)
          return undefined
        }}
      />
    </ActPlaceContext>
  )
}
