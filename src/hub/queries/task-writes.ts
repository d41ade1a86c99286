import { HubError } from '../error'
import { hub } from '../hub'
import type { Task } from '../types/task'
import { findLostTask } from './lost-task'

/** Cancels a task and all below it; throws HubError in the hub's words. */
export async function cancelTask(task: number): Promise<void> {
  await hub().write('cancelTask', { task_id: task, recurse: true })
}

/** Cancels a task with its whole tree, whoever owns it (kojihub.py cancelTaskFull). Throws HubError. */
export async function cancelTree(task: number): Promise<void> {
  await hub().write('cancelTaskFull', { task_id: task })
}

/** Takes a task from its host, so that it is assigned anew. Throws HubError in the hub's words. */
export async function freeTask(task: number): Promise<void> {
  await hub().write('freeTask', { task_id: task })
}

/** Gives a task, and with `recurse` those below it, a priority: less is sooner. Throws HubError. */
export async function setTaskPriority(
  task: number,
  priority: number,
  recurse: boolean,
): Promise<void> {
  await hub().write('setTaskPriority', { task_id: task, priority, recurse })
}

/**
 * Has the scheduler give a task to a host; `force` also takes it from the one that has it. Throws
 * HubError, `invalid` where the hub left it as it was.
 */
export async function assignTask(task: number, host: string, force: boolean): Promise<void> {
  const outcome = await hub().write('assignTask', { task_id: task, host, force })
  if ('result' in outcome && !outcome.result) {
    throw new HubError('invalid', 'The hub did not assign it: the task has a host by now')
  }
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
