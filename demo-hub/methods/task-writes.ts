import { cancelTask } from '../builders/task-writes'
import { asList, asNumber, asText, needNumber, needText } from '../hub/arguments'
import type { Args, Call } from '../hub/call'
import { genericError, notAllowed } from '../hub/errors'
import { makeTask, type TaskOptions } from '../hub/make-task'
import { writes } from '../hub/registry'
import { hasPermission, needPermission, needUser } from '../hub/session'
import { isStruct, type Value } from '../xmlrpc/values'
import { findBuild } from './builds'
import { findChannel } from './lookup'
import { findTask, needTask } from './tasks'

const defaultPriority = 20

async function options(call: Call, args: Args): Promise<TaskOptions> {
  const owner = needUser(call).id
  const priority = asNumber(args['priority']) ?? 0
  if (priority < 0 && !(await hasPermission(call, 'admin')))
    throw notAllowed('only admins may create high-priority tasks')
  return { owner, channel: asText(args['channel']), priority: defaultPriority + priority }
}

async function build(call: Call, args: Args): Promise<Value> {
  needUser(call)
  const src = needText(args['src'])
  const opts = isStruct(args['opts']) ? args['opts'] : {}
  return makeTask(call, 'build', [src, args['target'] ?? null, opts], await options(call, args))
}

async function resubmit(call: Call, args: Args): Promise<Value> {
  const user = needUser(call)
  const task = await needTask(call, args['taskID'], true)
  if (task['state'] !== 3 && task['state'] !== 5)
    throw genericError('only canceled or failed tasks may be resubmitted')
  if (task['parent'] !== null) throw genericError('only top-level tasks may be resubmitted')
  if (task['owner'] !== user.id && !(await hasPermission(call, 'admin')))
    throw genericError('only the task owner or an admin may resubmit a task')
  const channel = await findChannel(call, task['channel_id'] ?? null, true)
  return makeTask(call, asText(task['method']) ?? '', asList(task['request']), {
    owner: user.id,
    channel: asText(channel?.['name']),
    priority: asNumber(task['priority']) ?? defaultPriority,
    arch: asText(task['arch']) ?? 'noarch',
  })
}

async function cancel(call: Call, args: Args): Promise<Value> {
  const task = await findTask(call, args['task_id'])
  if (!task) throw genericError(`No such task: ${needNumber(args['task_id'])}`)
  if (call.session?.user?.id !== task['owner'] && !(await hasPermission(call, 'admin')))
    throw notAllowed('Cannot cancel task, not owner')
  await cancelTask(call.db, Number(task['id']), args['recurse'] !== false)
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
  if (task !== null) await cancelTask(call.db, task)
  return true
}

async function free(call: Call, args: Args): Promise<Value> {
  await needPermission(call, 'admin')
  const task = await needTask(call, args['task_id'])
  if (task['state'] !== 1 && task['state'] !== 4)
    throw genericError(`Cannot free task ${Number(task['id'])}, state is not open`)
  await call.db.rows('update task set state = 0, host_id = null, start_time = null where id = $1', [
    task['id'],
  ])
  return null
}

export const taskWriteMethods = writes({
  'build(src, target, opts=None, priority=None, channel=None)': build,
  'resubmitTask(taskID)': resubmit,
  'cancelTask(task_id, recurse=True)': cancel,
  'cancelBuild(buildID, strict=False)': cancelBuild,
  'freeTask(task_id)': free,
})
