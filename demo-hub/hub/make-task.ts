import { findChannel, rowId } from '../methods/lookup'
import { insertTask } from '../builders/task-writes'
import type { Call } from './call'
import { genericError } from './errors'
import type { Value } from '../xmlrpc/values'

export interface TaskOptions {
  owner: number
  channel?: string | null
  priority?: number
  arch?: string
}

/** The channel policy: what is asked for, else by method and target, else default. */
function channelFor(method: string, request: Value[], wish: string | null | undefined): string {
  if (wish) return wish
  if (method === 'newRepo' || method === 'createrepo') return 'createrepo'
  return request[1] === 'foreman-client-s390x-el9' ? 's390x' : 'default'
}

/** Makes a top-level task and answers its id (kojihub.py make_task). Throws GenericError. */
export async function makeTask(
  call: Call,
  method: string,
  request: Value[],
  options: TaskOptions,
): Promise<number> {
  const name = channelFor(method, request, options.channel)
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
