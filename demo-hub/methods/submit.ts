import { asList, asNumber, asText, needText, pythonText } from '../hub/arguments'
import type { Args, Call } from '../hub/call'
import { genericError, notAllowed, parameterError } from '../hub/errors'
import { makeTask, type TaskOptions } from '../hub/make-task'
import { writes } from '../hub/registry'
import { hasPermission, needUser } from '../hub/session'
import { taskStates } from '../hub/task-states'
import { isStruct, type Value } from '../xmlrpc/values'
import { findChannel } from './lookup'
import { needTask } from './tasks'

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

/** Levels of sources, one after the other; nothing but their type is looked at (chainBuild). */
async function chain(call: Call, args: Args): Promise<Value> {
  needUser(call)
  const { srcs = null, target = null, opts = null } = args
  if (!Array.isArray(srcs)) {
    const type = typeof srcs === 'string' ? 'str' : 'NoneType'
    const given = `Invalid type for value '${pythonText(srcs)}': <class '${type}'>`
    throw parameterError(`${given}, expected type <class 'list'>`)
  }
  const request = [srcs, target, isStruct(opts) ? opts : {}]
  return makeTask(call, 'chainbuild', request, await options(call, args))
}

async function resubmit(call: Call, args: Args): Promise<Value> {
  const user = needUser(call)
  const task = await needTask(call, args['taskID'], true)
  if (task['state'] !== taskStates.canceled && task['state'] !== taskStates.failed)
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

export const submitMethods = writes({
  'build(src, target, opts=None, priority=None, channel=None)': build,
  'chainBuild(srcs, target, opts=None, priority=None, channel=None)': chain,
  'resubmitTask(taskID)': resubmit,
})
