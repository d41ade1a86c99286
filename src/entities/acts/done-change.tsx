import { useQueries } from '@tanstack/react-query'
import { CircleCheck, Undo2, X } from 'lucide-react'

import { isDoneByTasks, isSubmission } from '~/hub/acts/act'
import { type Activity, forgetActivity, tasksOfActivity } from '~/hub/acts/activity'
import { taskQuery } from '~/hub/queries/tasks'
import { TASK_STATE } from '~/hub/types/task'
import { Button, IconButton } from '~/ui/button'
import { Moment } from '~/ui/time'
import { TaskOutcome } from './task-outcome'

function words(change: Activity): string {
  const { act, lost } = change
  const [task] = tasksOfActivity(change)
  const said =
    isSubmission(act) && task !== undefined
      ? act.done.replace(/^(Submitted|Resubmitted)/, `$1 as task ${task}:`)
      : isDoneByTasks(act)
        ? act.does
        : act.done
  return lost ? `${said} (the hub’s answer was lost on the way)` : said
}

/** The changes that have come about: what its task has not done, there is nothing to undo of. */
function useDone(changes: readonly Activity[]): readonly Activity[] {
  const tasks = changes.flatMap(tasksOfActivity)
  const ends = useQueries({ queries: tasks.map(taskQuery) })
  const closed = new Set(
    ends.flatMap(({ data }) => (data?.state === TASK_STATE.CLOSED ? [data.id] : [])),
  )
  return changes.filter((change) => {
    const own = tasksOfActivity(change)
    return isDoneByTasks(change.act)
      ? own.length > 0 && own.every((task) => closed.has(task))
      : true
  })
}

interface DoneChangeProps {
  changes: readonly Activity[]
  /** Of those that have come about. */
  onUndo: (changes: readonly Activity[]) => void
}

/** A change that was made, or several that were made at once, with one way to undo them. */
export function DoneChange({ changes, onUndo }: DoneChangeProps) {
  const undoable = useDone(changes).filter(({ act }) => act.back)
  const [newest] = changes
  if (!newest) return null
  const lines = changes.map((change) => (
    <span key={change.id} className="flex min-w-0 flex-wrap items-center gap-x-3">
      <span className="min-w-0 break-words">{words(change)}</span>
      {tasksOfActivity(change).map((task) => (
        <TaskOutcome key={task} task={task} asked={change.at} />
      ))}
    </span>
  ))
  return (
    <li className="flex flex-wrap items-start gap-x-3 gap-y-1 px-3 py-1.5">
      <CircleCheck size={15} aria-hidden className="mt-1 shrink-0 text-ok" />
      <div className="min-w-0 flex-1 basis-40">
        {changes.length === 1 ? (
          lines
        ) : (
          <details>
            <summary>
              {changes.length} changes: {words(newest)}, …
            </summary>
            <div className="flex flex-col gap-1 py-1">{lines}</div>
          </details>
        )}
      </div>
      <span className="text-xs text-muted">
        <Moment at={newest.at / 1000} />
      </span>
      <span className="ml-auto flex items-center gap-1">
        {undoable.length > 0 && (
          <Button size="sm" icon={Undo2} onClick={() => onUndo(undoable)}>
            {undoable.length > 1 ? `Undo all ${undoable.length}` : 'Undo'}
          </Button>
        )}
        <IconButton
          size="sm"
          label="Dismiss"
          icon={X}
          onClick={() => forgetActivity(...changes.map(({ id }) => id))}
        />
      </span>
    </li>
  )
}
