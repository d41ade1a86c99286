import { asList, asNumber, asNumbers, pythonText } from '../hub/arguments'
import type { Hub } from '../hub/call'
import { genericError } from '../hub/errors'
import { finishedStates, taskStates } from '../hub/task-states'
import { isStruct } from '../xmlrpc/values'
import type { TaskRow } from './subject'
import { closeTask, insertChild } from './task-writes'

async function statesOf(hub: Hub, condition: string, value: unknown): Promise<[number, number][]> {
  const rows = await hub.db.rows(`select id, state from task where ${condition} order by id`, [
    value,
  ])
  return rows.map((row) => [Number(row['id']), Number(row['state'])])
}

const isOver = ([, state]: [number, number]) => finishedStates.includes(state)

/** Waits for other tasks, then does its own (koji/tasks.py DependantTask). Throws GenericError. */
export async function stepDependant(hub: Hub, task: TaskRow): Promise<void> {
  const [wait, tasks] = task.request
  const awaited = await statesOf(hub, 'id = any($1::int[])', asNumbers(wait))
  const bad = awaited.find(([, state]) => isOver([0, state]) && state !== taskStates.closed)
  if (bad) throw genericError(`Dependency ${bad[0]} failed to complete.`)
  if (!awaited.every(isOver)) return
  const children = await statesOf(hub, 'parent = $1', task.id)
  if (children.length > 0) {
    if (children.every(isOver)) await closeTask(hub.db, task.id, null)
    return
  }
  for (const item of asList(tasks)) {
    const [method, request, opts] = asList(item)
    const priority = isStruct(opts) ? asNumber(opts['priority']) : null
    await insertChild(hub.db, task, {
      method: pythonText(method),
      request: asList(request),
      ...(priority === null ? {} : { priority }),
    })
  }
}
