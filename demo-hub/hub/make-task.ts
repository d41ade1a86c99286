import { findChannel, rowId } from '../methods/lookup'
import { insertTask } from '../builders/task-writes'
import type { Call } from './call'
import { pythonText } from './arguments'
import { genericError } from './errors'
import { evalPolicy } from './policy'
import type { Struct, Value } from '../xmlrpc/values'

export interface TaskOptions {
  owner: number
  channel?: string | null
  priority?: number
  arch?: string
}

/** The channel that the hub's policy gives a task, or the one that was asked for where it says so. */
async function channelFor(
  call: Call,
  method: string,
  request: Value[],
  { channel, owner }: TaskOptions,
): Promise<string> {
  const data = { method, owner, user_id: owner, target: request[1] ?? null }
  const asked: Struct = channel ? { req_channel: channel } : {}
  const said = pythonText(await evalPolicy(call, 'channel', { ...data, ...asked }))
  return said === 'req' && channel ? channel : said.replace('use ', '')
}

/** Makes a top-level task and answers its id (kojihub.py make_task). Throws GenericError. */
export async function makeTask(
  call: Call,
  method: string,
  request: Value[],
  options: TaskOptions,
): Promise<number> {
  const name = await channelFor(call, method, request, options)
  const channel = await findChannel(call, name)
  if (!channel) throw genericError(`No such channel: ${name}`)
  if (channel['enabled'] !== true) throw genericError(`Channel ${name} is disabled.`)
  return insertTask(call.db, {
    method,
    request,
    owner: options.owner,
    channel: rowId(channel),
    priority: options.priority ?? 20,
    ...(options.arch === undefined ? {} : { arch: options.arch }),
  })
}
