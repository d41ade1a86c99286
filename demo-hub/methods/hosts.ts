import { at, epoch, queryOpts, select, selectRows, type Clause } from '../db/select'
import { asNumber, asTexts, pythonRepr, pythonText } from '../hub/arguments'
import type { Args, Call } from '../hub/call'
import { genericError } from '../hub/errors'
import { reads } from '../hub/registry'
import { Double, type Struct, type Value } from '../xmlrpc/values'
import { findChannel, findEntry, findUser, rowId } from './lookup'

const columns = {
  id: 'host.id',
  user_id: 'host.user_id',
  name: 'host.name',
  arches: 'c.arches',
  task_load: 'host.task_load',
  capacity: 'c.capacity',
  description: 'c.description',
  comment: 'c.comment',
  ready: 'host.ready',
  enabled: 'c.enabled',
  update_ts: epoch('host.update_time'),
}
const from = 'host join host_config c on c.host_id = host.id'

async function listHosts(call: Call, args: Args): Promise<Value> {
  const where: Clause[] = [at('c')]
  let tables = from
  const arches = asTexts(args['arches'])
  if (arches.length > 0)
    where.push([
      arches.map(() => "? = any(string_to_array(c.arches, ' '))").join(' or '),
      ...arches,
    ])
  if (args['channelID'] !== null) {
    const channel = await findEntry(call, 'channels', args['channelID'] ?? null, true)
    tables += ' join host_channels hc on hc.host_id = host.id'
    where.push(at('hc'), ['hc.channel_id = ?', rowId(channel)])
  }
  if (args['ready'] !== null) where.push(['host.ready = ?', args['ready']])
  if (args['enabled'] !== null) where.push(['c.enabled = ?', args['enabled']])
  if (args['userID'] !== null) {
    const user = await findUser(call, args['userID'] ?? null, true)
    where.push(['host.user_id = ?', rowId(user)])
  }
  const query = { columns, from: tables, where, order: 'host.id' }
  return select(call.db, query, queryOpts(args['queryOpts']))
}

/** A host by id or name; null or GenericError when there is none (kojihub.py get_host). */
export async function findHost(
  call: Call,
  info: Value,
  strict: boolean,
  event: number | null,
): Promise<Struct | null> {
  const key: Clause = [typeof info === 'number' ? 'host.id = ?' : 'host.name = ?', info]
  const [row] = await selectRows(call.db, { columns, from, where: [at('c', event), key] })
  if (!row && strict) throw genericError(`Invalid hostInfo: ${pythonRepr(info)}`)
  return row ?? null
}

const channelColumns = Object.fromEntries(
  ['id', 'name', 'description', 'enabled', 'comment'].map((name) => [name, `channel.${name}`]),
)

async function listChannels(call: Call, args: Args): Promise<Value> {
  const where: Clause[] = []
  let tables = 'channel'
  if (args['hostID'] !== null) {
    const host = await findHost(call, args['hostID'] ?? null, true, null)
    tables += ' join host_channels hc on hc.channel_id = channel.id'
    where.push(at('hc', asNumber(args['event'])), ['hc.host_id = ?', rowId(host)])
  }
  if (args['enabled'] !== null) where.push(['channel.enabled = ?', args['enabled']])
  return selectRows(call.db, { columns: channelColumns, from: tables, where, order: 'channel.id' })
}

async function lastUpdate(call: Call, args: Args): Promise<Value> {
  const host = await findHost(call, args['hostID'] ?? null, false, null)
  if (!host) return null
  if (args['ts']) return host['update_ts'] instanceof Double ? host['update_ts'] : null
  return call.db.value('select update_time from host where id = $1', [rowId(host)])
}

export const hostMethods = reads({
  'listHosts(arches=None, channelID=None, ready=None, enabled=None, userID=None, queryOpts=None)':
    listHosts,
  'getHost(hostInfo, strict=False, event=None)': (call, { hostInfo, strict, event }) =>
    findHost(call, hostInfo ?? null, strict === true, asNumber(event)),
  'getLastHostUpdate(hostID, ts=False)': lastUpdate,
  'listChannels(hostID=None, event=None, enabled=None)': listChannels,
  'getChannel(channelInfo, strict=False)': (call, { channelInfo, strict }) =>
    findChannel(call, channelInfo ?? null, strict === true),
  'getAllArches()': async (call) => {
    const rows = await call.db.rows(`select arches from host_config c where ${at('c')}`)
    const arches = rows.flatMap((row) => pythonText(row['arches']).split(' '))
    return [...new Set(arches.map((arch) => (arch === 'i686' ? 'i386' : arch)))]
  },
})
