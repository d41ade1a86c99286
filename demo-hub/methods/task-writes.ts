import { cancelChildren, cancelTask } from '../builders/task-writes'
import { asNumber, needNumber } from '../hub/arguments'
import type { Args, Call } from '../hub/call'
import { genericError, notAllowed } from '../hub/errors'
import { writes } from '../hub/registry'
import { hasPermission, needPermission, needUser } from '../hub/session'
import { finishedStates, taskStateNames, taskStates } from '../hub/task-states'
import type { Struct, Value } from '../xmlrpc/values'
import { findBuild } from './builds'
import { findHost } from './hosts'
import { rowId } from './lookup'
import { findTask } from './tasks'

async function knownTask(call: Call, info: Value | undefined): Promise<Struct> {
  const task = await findTask(call, info)
  if (!task) throw genericError(`No such task: ${needNumber(info)}`)
  return task
}

async function assertOwner(call: Call, task: Struct): Promise<void> {
  if (call.session?.user?.id === task['owner'] || (await hasPermission(call, 'admin'))) return
  throw notAllowed('Cannot cancel task, not owner')
}

async function cancel(call: Call, args: Args): Promise<Value> {
  const task = await knownTask(call, args['task_id'])
  await assertOwner(call, task)
  await cancelTask(call.db, rowId(task), args['recurse'] !== false)
  return null
}

async function cancelBelow(call: Call, args: Args): Promise<Value> {
  needUser(call)
  const task = await knownTask(call, args['task_id'])
  await assertOwner(call, task)
  await cancelChildren(call.db, rowId(task))
  return null
}

/** The top of a task's tree. */
async function topOf(call: Call, id: number): Promise<number> {
  const parent = await call.db.value('select parent from task where id = $1', [id])
  return parent === null ? id : topOf(call, Number(parent))
}

/** Cancels every task of a tree, also below those that have ended (kojihub.py cancelFull). */
async function cancelTree(call: Call, root: number): Promise<void> {
  const pending = [root]
  for (let id = pending.shift(); id !== undefined; id = pending.shift()) {
    await cancelTask(call.db, id, false)
    const children = await call.db.rows('select id from task where parent = $1', [id])
    pending.push(...children.map(rowId))
  }
}

async function cancelFull(call: Call, args: Args): Promise<Value> {
  await needPermission(call, 'admin')
  const id = needNumber(args['task_id'])
  const parent = await call.db.value('select parent from task where id = $1', [id])
  if (parent !== null && args['strict'] !== false)
    throw genericError(`Task ${id} is not top-level (parent=${Number(parent)})`)
  await cancelTree(call, await topOf(call, id))
  return null
}

async function cancelBuild(call: Call, args: Args): Promise<Value> {
  const user = needUser(call)
  const found = await findBuild(call, args['buildID'] ?? null, args['strict'] === true)
  if (!found) return false
  if (found['owner_id'] !== user.id && !(await hasPermission(call, 'admin')))
    throw notAllowed('Cannot cancel build, not owner')
  if (found['state'] !== 0) return false
  await call.db.rows(
    'update build set state = 4, completion_time = clock_timestamp() where id = $1',
    [found['id']],
  )
  const task = asNumber(found['task_id'])
  if (task !== null) await cancelTree(call, await topOf(call, task))
  return true
}

async function free(call: Call, args: Args): Promise<Value> {
  await needPermission(call, 'admin')
  const id = needNumber(args['task_id'])
  const task = await findTask(call, id)
  const state = asNumber(task?.['state']) ?? taskStates.free
  // A real hub, too, takes the state 0 of a FREE task for no task at all.
  if (state === taskStates.free) throw genericError(`No such task: ${id}`)
  if (finishedStates.includes(state))
    throw genericError(`Cannot free task ${id}, state is ${taskStateNames[state]}`)
  await call.db.rows('update task set state = 0, host_id = null where id = $1', [id])
  await call.db.rows('update task_runs set active = false where task_id = $1', [id])
  return null
}

async function setPriority(call: Call, args: Args): Promise<Value> {
  await needPermission(call, 'admin')
  const task = await findTask(call, args['task_id'], false, true)
  if (finishedStates.includes(Number(task?.['state'])))
    throw genericError("Finished task's priority can't be updated")
  const below = `with recursive tree(id) as (
    select $1::int union select task.id from task join tree on task.parent = tree.id
      where $3::boolean)
    update task set priority = $2 where id in (select id from tree)`
  const priority = needNumber(args['priority'])
  await call.db.rows(below, [rowId(task), priority, args['recurse'] !== false])
  return null
}

/** Gives a task to a host; false where it is not to be had (scheduler.py do_assign). */
async function assign(call: Call, args: Args): Promise<Value> {
  const id = needNumber(args['task_id'])
  const host = (await findHost(call, args['host'] ?? null, true, null)) ?? {}
  await needPermission(call, 'admin')
  const task = await findTask(call, id)
  if (!task) throw genericError(`No such task: ${id}`)
  const { state, host_id: holder } = task
  const again = state === taskStates.assigned && holder === host['id']
  const log = async (message: string) =>
    call.db.rows('insert into scheduler_log (task_id, host_id, msg) values ($1, $2, $3)', [
      id,
      rowId(host),
      message,
    ])
  if (state !== taskStates.free && !again && !args['force']) {
    await log('Assignment failed')
    return false
  }
  await call.db.rows('update task set state = 4, host_id = $2 where id = $1', [id, rowId(host)])
  await log(args['override'] ? 'Assigning task (override)' : 'Assigning task')
  await call.db.rows('update task_runs set active = false where task_id = $1', [id])
  if (!args['override'])
    await call.db.rows('insert into task_runs (task_id, host_id) values ($1, $2)', [
      id,
      rowId(host),
    ])
  return true
}

export const taskWriteMethods = writes({
  'cancelTask(task_id, recurse=True)': cancel,
  'cancelTaskFull(task_id, strict=True)': cancelFull,
  'cancelTaskChildren(task_id)': cancelBelow,
  'cancelBuild(buildID, strict=False)': cancelBuild,
  'freeTask(task_id)': free,
  'setTaskPriority(task_id, priority, recurse=True)': setPriority,
  'assignTask(task_id, host, force=False, override=False)': assign,
})
