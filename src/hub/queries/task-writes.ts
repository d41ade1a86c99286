import { hub } from '../hub'
import type { Task } from '../types/task'
import { findLostTask } from './lost-task'

/** Cancels a task and all below it; throws HubError in the hub's words. */
export async function cancelTask(task: number): Promise<void> {
  await hub().write('cancelTask', { task_id: task, recurse: true })
}

/** Submits a task's request again; gives the new task's id. Throws HubError in the hub's words. */
export async function resubmitTask(task: Task): Promise<number> {
  const outcome = await hub().write('resubmitTask', { taskID: task.id })
  if ('result' in outcome) return outcome.result
  const wanted = JSON.stringify(task.request)
  return findLostTask(
    task.method,
    ({ id, request }) => id > task.id && JSON.stringify(request) === wanted,
  )
}
