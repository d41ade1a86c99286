import { hub } from '../hub'

/** Cancels a task and all below it; throws HubError in the hub's words. */
export async function cancelTask(task: number): Promise<void> {
  await hub().write('cancelTask', { task_id: task, recurse: true })
}

/** The new task's id; null when the answer was lost on the way, though the hub did it. */
export async function resubmitTask(task: number): Promise<number | null> {
  const outcome = await hub().write('resubmitTask', { taskID: task })
  return 'result' in outcome ? outcome.result : null
}
