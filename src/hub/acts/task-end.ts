import { pause } from '~/lib/abort'
import { hub } from '../hub'
import { isFinished } from '../rules/task-state'

/** Milliseconds between two looks. */
const lookEvery = 1500

/** Resolves once all of the tasks have ended, however they did. Throws HubError. */
export async function tasksEnded(tasks: readonly number[]): Promise<void> {
  while (tasks.length > 0) {
    const found = await hub().call('getTaskInfo', { task_id: [...tasks] })
    const known = (Array.isArray(found) ? found : [found]).filter((task) => task !== null)
    if (known.every(isFinished)) return
    await pause(lookEvery)
  }
}
