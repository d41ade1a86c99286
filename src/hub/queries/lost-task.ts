import { HubError } from '../error'
import { hub } from '../hub'
import type { ListedTask, Task } from '../types/task'
import { toJson } from '~/lib/json'

/**
 * The task that a call made whose answer was lost on the way, though the hub did it: the newest of
 * mine that fits. Throws HubError `retry` when there is none to be found.
 */
export async function findLostTask(
  method: string,
  fits: (task: ListedTask) => boolean,
): Promise<number> {
  const client = hub()
  const owner = client.session.current?.userId
  if (owner !== undefined) {
    const tasks = await client.call('listTasks', {
      opts: { owner, method, parent: null, decode: true },
      queryOpts: { order: '-id', limit: 10 },
    })
    const found = tasks.find(fits)
    if (found) return found.id
  }
  throw new HubError('retry', 'The hub did it, but the new task could not be found among yours', {
    method,
  })
}

/** The task that resubmitting one made whose answer was lost. Throws HubError `retry`. */
export function findResubmitted(task: Task): Promise<number> {
  const wanted = toJson(task.request)
  return findLostTask(task.method, ({ id, request }) => id > task.id && toJson(request) === wanted)
}
