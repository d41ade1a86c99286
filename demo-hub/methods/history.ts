import { epoch, queryOpts, select, type Clause } from '../db/select'
import { asText, asTime, asTexts, needNumber, pythonText } from '../hub/arguments'
import type { Args, Call } from '../hub/call'
import { genericError } from '../hub/errors'
import { reads } from '../hub/registry'
import { isStruct, type Struct, type Value } from '../xmlrpc/values'
import { needBuild } from './builds'
import { historyTables, type HistoryTable } from './history-tables'
import { findEntry, findUser, rowId, tagId } from './lookup'

/** A table's part of the query: SQL by member name, joins, and the alias of each Koji table. */
interface Part {
  table: string
  columns: Record<string, string>
  joins: string[]
  /** The last join of a Koji table wins, as on a real hub: targets are found by dest tag. */
  joined: Map<string, string>
  where: Clause[]
}

function columnSql(table: string, column: string): string {
  // A real hub keeps extra settings as text.
  return column === 'value' ? `${table}.value::text` : `${table}.${column}`
}

function partOf(table: string, { fields }: HistoryTable): Part {
  const columns: Record<string, string> = {
    active: `case when ${table}.revoke_event is null then true end`,
    create_event: `${table}.create_event`,
    revoke_event: `${table}.revoke_event`,
    creator_id: `${table}.creator_id`,
    revoker_id: `${table}.revoker_id`,
    creator_name: 'creator.name',
    revoker_name: 'revoker.name',
    create_ts: epoch('ev1.time'),
    revoke_ts: epoch('ev2.time'),
  }
  const joins = [
    `join events ev1 on ev1.id = ${table}.create_event`,
    `left join events ev2 on ev2.id = ${table}.revoke_event`,
    `join users creator on creator.id = ${table}.creator_id`,
    `left join users revoker on revoker.id = ${table}.revoker_id`,
  ]
  const joined = new Map<string, string>()
  for (const { column, koji, join, name } of fields) {
    columns[column] = columnSql(table, column)
    if (join && name && koji) {
      const [other, alias] = join
      joins.push(`left join ${other} ${alias} on ${alias}.id = ${table}.${column}`)
      columns[name] = `${alias}.name`
      joined.set(koji, alias)
    } else if (koji === 'build') {
      joins.push(
        'join build on build.id = tag_listing.build_id',
        'join package on package.id = build.pkg_id',
      )
      columns['name'] = 'package.name'
      columns['build.state'] = 'build.state'
      for (const part of ['version', 'release', 'epoch']) columns[part] = `build.${part}`
      joined.set('build', 'build').set('package', 'package')
    }
  }
  return { table, columns, joins, joined, where: [] }
}

/** Filters that name a thing: argument, Koji's table, and its id for what the caller gave. */
const filters: Record<string, [koji: string, find: (call: Call, info: Value) => Promise<number>]> =
  {
    build: ['build', async (call, info) => rowId(await needBuild(call, info))],
    host: ['host', async (call, info) => rowId(await findEntry(call, 'host', info))],
    channel: ['channels', async (call, info) => rowId(await findEntry(call, 'channels', info))],
    user: ['users', async (call, info) => rowId(await findUser(call, info, true))],
    ...Object.fromEntries(
      (
        [
          ['permission', 'permissions'],
          ['cg', 'content_generator'],
          ['external_repo', 'external_repo'],
          ['build_target', 'build_target'],
          ['group', 'groups'],
          ['package', 'package'],
        ] as const
      ).map(([argument, table]) => [
        argument,
        [table, async (call: Call, info: Value) => rowId(await findEntry(call, table, info, true))],
      ]),
    ),
  }

function around(part: Part, name: string, sql: (prefix: 'create' | 'revoke') => string): void {
  const [created, revoked] = [sql('create'), sql('revoke')]
  part.where.push(`${created} or ${revoked}`)
  part.columns[`_created_${name}`] = created
  part.columns[`_revoked_${name}`] = revoked
}

const eventAlias = { create: 'ev1', revoke: 'ev2' }
const personAlias = { create: 'creator', revoke: 'revoker' }

/** The moment as an SQL literal; free text never gets into the query. */
function moment(value: Value): string {
  const time = new Date(asTime(value) ?? 0).toISOString()
  return `'${time}'::timestamptz`
}

/** Applies one argument; false leaves the table out, for it has nothing to do with the thing. */
async function applies(call: Call, part: Part, name: string, value: Value): Promise<boolean> {
  const { table, where, joined, columns } = part
  const filter = Object.hasOwn(filters, name) ? filters[name] : undefined
  if (name === 'tag') {
    const alias = joined.get('tag')
    if (!alias) return false
    const id = await tagId(call, value)
    if (table === 'tag_inheritance') where.push(['tag_id = ? or parent_id = ?', id, id])
    else where.push([`${alias}.id = ?`, id])
  } else if (name === 'package' && columns['package'] === `${table}.package`)
    where.push([`${table}.package = ?`, pythonText(value)])
  else if (filter) {
    const alias = joined.get(filter[0])
    if (!alias) return false
    where.push([`${alias}.id = ?`, await filter[1](call, value)])
  } else if (name === 'active') {
    if (value !== null) where.push(`${table}.revoke_event is ${value ? '' : 'not '}null`)
  } else if (name === 'editor') {
    const id = rowId(await findUser(call, value, true))
    around(part, 'by', (side) => `${personAlias[side]}.id = ${id}`)
  } else if (name === 'after' || name === 'before') {
    const than = `${name === 'after' ? '>' : '<'} ${moment(value)}`
    around(part, name, (side) => `${eventAlias[side]}.time ${than}`)
  } else if (name === 'afterEvent' || name === 'beforeEvent') {
    const than = `${name === 'afterEvent' ? '>' : '<'} ${needNumber(value)}`
    const member = name === 'afterEvent' ? 'after_event' : 'before_event'
    around(part, member, (side) => `${table}.${side}_event ${than}`)
  } else if (name === 'xkey') {
    if (!columns['key']) return false
    where.push([`${table}.key = ?`, pythonText(value)])
  }
  return true
}

/** Versioned rows by table, each with who made and revoked it when (kojihub.py query_history). */
async function queryHistory(call: Call, args: Args): Promise<Value> {
  const { queryOpts: opts = null, ...wishes } = isStruct(args['kwargs']) ? args['kwargs'] : {}
  const names =
    args['tables'] === null ? Object.keys(historyTables).toSorted() : asTexts(args['tables'])
  const result: Struct = {}
  for (const name of names)
    if (!Object.hasOwn(historyTables, name)) throw genericError(`No such history table: ${name}`)
  for (const name of names) {
    const table = historyTables[name]
    if (!table) continue
    const part = partOf(name, table)
    let wanted = true
    for (const [wish, value] of Object.entries(wishes))
      wanted = wanted && (await applies(call, part, wish, value))
    if (!wanted) continue
    const from = [`${table.table ?? name} ${name}`, ...part.joins].join(' ')
    const query = { columns: part.columns, from, where: part.where }
    result[name] = await select(call.db, query, queryOpts(opts))
  }
  return result
}

/** Builds that are in no tag (kojihub.py untagged_builds). */
async function untaggedBuilds(call: Call, args: Args): Promise<Value> {
  const where: Clause[] = [
    `not exists (select 1 from tag_listing
      where tag_listing.build_id = build.id and tag_listing.revoke_event is null)`,
    'build.state = 1',
  ]
  const name = asText(args['name'])
  if (name !== null) where.push(['package.name = ?', name])
  if (args['draft'] !== null) where.push(['build.draft = ?', args['draft']])
  const columns = {
    id: 'build.id',
    name: 'package.name',
    version: 'build.version',
    release: 'build.release',
  }
  const from = 'build join package on package.id = build.pkg_id'
  return select(call.db, { columns, from, where }, queryOpts(args['queryOpts']))
}

export const historyMethods = reads({
  'queryHistory(tables=None, **kwargs)': queryHistory,
  'untaggedBuilds(name=None, queryOpts=None, draft=None)': untaggedBuilds,
})
