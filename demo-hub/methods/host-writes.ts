import { changesOf } from '../builders/versioned'
import { asNumber, asText, needText, pythonText } from '../hub/arguments'
import type { Args, Call } from '../hub/call'
import { exception, genericError } from '../hub/errors'
import { parseArches, verifyName, verifyPrincipal, verifyUserName } from '../hub/names'
import { writes } from '../hub/registry'
import { needPermission } from '../hub/session'
import { isStruct, type Struct, type Value } from '../xmlrpc/values'
import { findHost } from './hosts'
import { findEntry, findUser, rowId } from './lookup'
import { createUser } from './user-writes'

const configured = ['arches', 'capacity', 'description', 'comment', 'enabled']
const editable = ['arches', 'capacity', 'description', 'comment']

async function needHost(call: Call, info: Value | undefined): Promise<Struct> {
  const host = await findHost(call, info ?? null, false, null)
  if (!host) throw genericError(`host does not exist: ${pythonText(info)}`)
  return host
}

/** A host's configuration with changes, replaced as a whole. */
async function configure(call: Call, host: Struct, changes: Struct): Promise<void> {
  const row = configured.map((name) => [name, changes[name] ?? host[name] ?? null])
  const config: Struct = Object.fromEntries(row)
  if ((asNumber(config['capacity']) ?? 2) <= 1)
    throw exception(
      'psycopg2.errors.CheckViolation',
      'new row for relation "host_config" violates check constraint "host_config_capacity_check"',
    )
  const values = { ...config, capacity: asNumber(config['capacity']) }
  await changesOf(call).replace('host_config', { host_id: rowId(host) }, values)
}

function setEnabled(enabled: boolean) {
  return async (call: Call, args: Args): Promise<Value> => {
    await needPermission(call, 'host')
    await configure(call, await needHost(call, args['hostname']), { enabled })
    return null
  }
}

async function edit(call: Call, args: Args): Promise<Value> {
  await needPermission(call, 'host')
  const host = (await findHost(call, args['hostInfo'] ?? null, true, null)) ?? {}
  const given = isStruct(args['kw']) ? args['kw'] : {}
  const plain = (value: Value | undefined) => asNumber(value) ?? value
  const changes = editable.filter(
    (name) => Object.hasOwn(given, name) && plain(given[name]) !== plain(host[name]),
  )
  if (changes.length === 0) return false
  for (const name of changes) if (name !== 'capacity') needText(given[name])
  await configure(
    call,
    host,
    Object.fromEntries(changes.map((name) => [name, given[name] ?? null])),
  )
  return true
}

async function addHost(call: Call, args: Args): Promise<Value> {
  await needPermission(call, 'host')
  const { hostname = null, krb_principal: principal = null } = args
  const name = verifyUserName(verifyName(hostname))
  const arches = parseArches(args['arches'] ?? null)
  if (await findHost(call, name, false, null)) throw genericError(`host already exists: ${name}`)
  const channel = rowId(await findEntry(call, 'channels', 'default', true))
  const user = await findUser(call, name)
  const promoted = args['force'] === true && user?.['usertype'] === 0
  if (user && user['usertype'] !== 1 && !promoted)
    throw genericError(`user ${name} already exists and it is not a host`)
  if (promoted) await call.db.rows('update users set usertype = 1 where id = $1', [rowId(user)])
  if (principal !== null) verifyPrincipal(principal)
  const owner = user ? rowId(user) : await createUser(call, name, 1, 0, asText(principal))
  const made = 'insert into host (user_id, name) values ($1, $2) returning id'
  const id = Number(await call.db.value(made, [owner, name]))
  const write = changesOf(call)
  await write.add('host_config', { host_id: id, arches, capacity: 2 })
  await write.add('host_channels', { host_id: id, channel_id: channel })
  return id
}

export const hostWriteMethods = writes({
  'addHost(hostname, arches, krb_principal=None, force=False)': addHost,
  'editHost(hostInfo, **kw)': edit,
  'enableHost(hostname)': setEnabled(true),
  'disableHost(hostname)': setEnabled(false),
})
