import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { Link } from 'react-router'

import { TaskState } from '~/entities/task-state'
import { touchedAtEnd } from '~/hub/acts/touched'
import { taskQuery, taskResultQuery } from '~/hub/queries/tasks'
import { isFinished } from '~/hub/rules/task-state'
import { TASK_STATE } from '~/hub/types/task'
import { paths } from '~/lib/paths'

/** The hub's words of a task that failed. */
function Fault({ task }: { task: number }) {
  const { data } = useQuery(taskResultQuery(task))
  if (typeof data !== 'object' || data === null || !('faultString' in data)) return null
  const { faultString: words } = data
  return typeof words === 'string' ? <span className="text-bad">{words}</span> : null
}

/** Whose end has been seen: it may be told in the dialog and on the page. */
const seenEnded = new Set<number>()

interface TaskOutcomeProps {
  task: number
  /** When it was asked for, in milliseconds since 1970. */
  asked: number
}

/**
 * A task that is still to do what was asked: its state, and why it failed. Reads anew what it
 * touched, unless the page was loaded later than it was asked for and is as new as the task.
 */
export function TaskOutcome({ task: id, asked }: TaskOutcomeProps) {
  const client = useQueryClient()
  const { data: task } = useQuery(taskQuery(id))
  const running = useRef(false)
  const ended = task !== undefined && isFinished(task)
  useEffect(() => {
    if (task && !ended) running.current = true
    if (!ended || seenEnded.has(id)) return
    seenEnded.add(id)
    if (!running.current && asked < performance.timeOrigin) return
    for (const method of touchedAtEnd) void client.invalidateQueries({ queryKey: [method] })
  }, [client, id, asked, task, ended])
  return (
    <span className="inline-flex min-w-0 flex-wrap items-center gap-x-2">
      <Link to={paths.task(id)} className="link whitespace-nowrap">
        Task {id}
      </Link>
      {task && <TaskState state={task.state} />}
      {task?.state === TASK_STATE.FAILED && <Fault task={id} />}
    </span>
  )
}
