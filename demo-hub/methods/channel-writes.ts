import { changesOf } from '../builders/versioned'
import { needText, pythonText } from '../hub/arguments'
import type { Args, Call } from '../hub/call'
import { genericError, parameterError } from '../hub/errors'
import { verifyName } from '../hub/names'
import { writes } from '../hub/registry'
import { needPermission } from '../hub/session'
import { isStruct, type Struct, type Value } from '../xmlrpc/values'
import { findHost } from './hosts'
import { findChannel, findEntry, rowId } from './lookup'

const editable = ['description', 'comment', 'name']

async function refuseTaken(call: Call, name: Value): Promise<void> {
  const taken = await findChannel(call, name)
  if (taken) throw genericError(`channel ${pythonText(name)} already exists (id=${rowId(taken)})`)
}

async function insert(call: Call, name: string, description: Value): Promise<number> {
  const made = 'insert into channel (name, description) values ($1, $2) returning id'
  return Number(await call.db.value(made, [name, description]))
}

async function addChannel(call: Call, args: Args): Promise<Value> {
  await needPermission(call, 'admin')
  const name = verifyName(args['channel_name'] ?? null)
  const description = args['description'] ?? null
  if (description !== null && typeof description !== 'string')
    throw parameterError('Channel description must be a string')
  await refuseTaken(call, name)
  return insert(call, name, description)
}

async function edit(call: Call, info: Value, given: Struct): Promise<Value> {
  await needPermission(call, 'admin')
  const channel = (await findChannel(call, info, true)) ?? {}
  const changes = editable.filter(
    (name) => Object.hasOwn(given, name) && given[name] !== channel[name],
  )
  if (changes.length === 0) return false
  if (given['name']) await refuseTaken(call, verifyName(given['name']))
  for (const name of ['description', 'comment'])
    if (Object.hasOwn(given, name)) needText(given[name])
  const sets = changes.map((name, index) => `${name} = $${index + 2}`)
  await call.db.rows(`update channel set ${sets.join(', ')} where id = $1`, [
    rowId(channel),
    ...changes.map((name) => given[name]),
  ])
  return true
}

function setEnabled(enabled: boolean) {
  return async (call: Call, args: Args): Promise<Value> => {
    await needPermission(call, 'host')
    const comment = args['comment'] ?? null
    if (comment !== null) needText(comment)
    const channel = await findChannel(call, args['channelname'] ?? null)
    if (!channel) throw genericError(`No such channel: ${pythonText(args['channelname'])}`)
    await call.db.rows(
      'update channel set enabled = $2, comment = coalesce($3, comment) where id = $1',
      [rowId(channel), enabled, comment],
    )
    return null
  }
}

interface Subscription {
  host: number
  channel: number
  subscribed: boolean
}

async function subscription(call: Call, args: Args, create: boolean): Promise<Subscription> {
  const { hostname, channel_name: name = null } = args
  const host = await findHost(call, hostname ?? null, false, null)
  if (!host) throw genericError(`host does not exist: ${pythonText(hostname)}`)
  if (create) verifyName(name)
  const known = await findEntry(call, 'channels', name)
  if (!known && !create) throw genericError(`channel does not exist: ${pythonText(name)}`)
  const channel = known ? rowId(known) : await insert(call, pythonText(name), null)
  const found = await call.db.value(
    `select 1 from host_channels
     where host_id = $1 and channel_id = $2 and revoke_event is null`,
    [rowId(host), channel],
  )
  return { host: rowId(host), channel, subscribed: found !== null }
}

async function addHost(call: Call, args: Args): Promise<Value> {
  await needPermission(call, 'host')
  const { host, channel, subscribed } = await subscription(call, args, args['create'] === true)
  const [name, to] = [pythonText(args['hostname']), pythonText(args['channel_name'])]
  if (!args['force'] && (await findChannel(call, channel))?.['enabled'] !== true)
    throw genericError(`channel ${to} is disabled`)
  if (subscribed) throw genericError(`host ${name} is already subscribed to the ${to} channel`)
  await changesOf(call).add('host_channels', { host_id: host, channel_id: channel })
  return null
}

async function removeHost(call: Call, args: Args): Promise<Value> {
  await needPermission(call, 'host')
  const { host, channel, subscribed } = await subscription(call, args, false)
  const [name, from] = [pythonText(args['hostname']), pythonText(args['channel_name'])]
  if (!subscribed) throw genericError(`host ${name} is not subscribed to the ${from} channel`)
  await changesOf(call).revoke('host_channels', { host_id: host, channel_id: channel })
  return null
}

export const channelWriteMethods = writes({
  'addChannel(channel_name, description=None)': addChannel,
  'editChannel(channelInfo, **kw)': (call, { channelInfo, kw }) =>
    edit(call, channelInfo ?? null, isStruct(kw) ? kw : {}),
  'renameChannel(old, new)': (call, args) =>
    edit(call, args['old'] ?? null, { name: args['new'] ?? null }),
  'enableChannel(channelname, comment=None)': setEnabled(true),
  'disableChannel(channelname, comment=None)': setEnabled(false),
  'addHostToChannel(hostname, channel_name, create=False, force=False)': addHost,
  'removeHostFromChannel(hostname, channel_name)': removeHost,
})
