import { selectOne, at, type Clause } from '../db/select'
import type { Call } from '../hub/call'
import { asNumber, asText, pythonRepr, pythonText } from '../hub/arguments'
import { genericError } from '../hub/errors'
import { isStruct, type Struct, type Value } from '../xmlrpc/values'

/** Reads an id or a name out of what callers may give: number, text or a struct with either. */
function idOrName(info: Value): { id: number } | { name: string } {
  const value = isStruct(info) ? (info['id'] ?? info['name'] ?? null) : info
  const id = asNumber(value)
  if (id !== null) return { id }
  const name = asText(value)
  if (name !== null) return { name }
  throw genericError(`Invalid name or id value: ${pythonRepr(info)}`)
}

function matching(table: string, info: Value): Clause {
  const key = idOrName(info)
  return 'id' in key ? [`${table}.id = ?`, key.id] : [`${table}.name = ?`, key.name]
}

async function one(
  call: Call,
  info: Value,
  table: string,
  columns: Record<string, string>,
  from = table,
  conditions: Clause[] = [],
): Promise<Struct | null> {
  return selectOne(call.db, { columns, from, where: [matching(table, info), ...conditions] })
}

function required(row: Struct | null, strict: boolean, message: string): Struct | null {
  if (!row && strict) throw genericError(message)
  return row
}

/** A user by id or name; null or GenericError when there is none. */
export async function findUser(call: Call, info: Value, strict = false): Promise<Struct | null> {
  const columns = {
    id: 'users.id',
    name: 'users.name',
    status: 'users.status',
    usertype: 'users.usertype',
    krb_principals: 'users.krb_principals',
  }
  const row = await one(call, info, 'users', columns)
  return required(row, strict, `No such user: ${pythonRepr(info)}`)
}

/** The id of a user, by default who is signed in. Throws GenericError. */
export async function someone(call: Call, info: Value | undefined): Promise<number> {
  const wanted = info ?? call.session?.user?.id
  if (wanted === undefined) throw genericError('No user provided')
  return rowId(await findUser(call, wanted, true))
}

/** Tables by the names that Koji gives them in its faults. */
const tables = {
  package: 'package',
  tag: 'tag',
  channels: 'channel',
  host: 'host',
  permissions: 'permissions',
  groups: 'groups',
  build_target: 'build_target',
  external_repo: 'external_repo',
  content_generator: 'cg',
}

/** Id and name of an entry of a table (kojihub.py lookup_name); of a tag also when deleted. */
export async function findEntry(
  call: Call,
  kojiTable: keyof typeof tables,
  info: Value,
  strict = false,
): Promise<Struct | null> {
  const table = tables[kojiTable]
  const row = await one(call, info, table, { id: `${table}.id`, name: `${table}.name` })
  return required(row, strict, `No such entry in table ${kojiTable}: ${pythonText(info)}`)
}

/** A package's id and name. */
export async function findPackage(call: Call, info: Value, strict = false): Promise<Struct | null> {
  return findEntry(call, 'package', info, strict)
}

/** A channel; null or GenericError when there is none (kojihub.py get_channel). */
export async function findChannel(call: Call, info: Value, strict = false): Promise<Struct | null> {
  const columns = Object.fromEntries(
    ['id', 'name', 'description', 'enabled', 'comment'].map((name) => [name, `channel.${name}`]),
  )
  const where = [matching('channel', info)]
  return selectOne(call.db, { columns, from: 'channel', where }, strict)
}

/** Members of a tag but its extra settings. */
export const tagColumns = {
  id: 'tag.id',
  name: 'tag.name',
  perm_id: 'tag_config.perm_id',
  perm: 'permissions.name',
  arches: 'tag_config.arches',
  locked: 'tag_config.locked',
  maven_support: 'tag_config.maven_support',
  maven_include_all: 'tag_config.maven_include_all',
}
export const tagFrom =
  'tag join tag_config on tag_config.tag_id = tag.id ' +
  'left join permissions on permissions.id = tag_config.perm_id'

/** A tag as it is now or was at an event, without its extra settings. */
export async function findTag(
  call: Call,
  info: Value,
  strict = false,
  event: number | null = null,
): Promise<Struct | null> {
  const row = await one(call, info, 'tag', tagColumns, tagFrom, [at('tag_config', event)])
  return required(row, strict, `No such tagInfo: ${pythonRepr(info)}`)
}

/** The id of a tag that must be there, deleted or not (kojihub.py get_tag_id). */
export async function tagId(call: Call, info: Value): Promise<number> {
  return rowId(await findEntry(call, 'tag', info, true))
}

/** The id member of a row. */
export function rowId(row: Struct | null): number {
  return asNumber(row?.['id']) ?? 0
}

/** A build target with its tags. */
export const targetColumns = {
  id: 'build_target.id',
  name: 'build_target.name',
  build_tag: 'c.build_tag',
  build_tag_name: 'bt.name',
  dest_tag: 'c.dest_tag',
  dest_tag_name: 'dt.name',
}
export const targetFrom =
  'build_target join build_target_config c on c.build_target_id = build_target.id ' +
  'join tag bt on bt.id = c.build_tag join tag dt on dt.id = c.dest_tag'

/** A build target by id or name. */
export async function findTarget(call: Call, info: Value, strict = false): Promise<Struct | null> {
  const row = await one(call, info, 'build_target', targetColumns, targetFrom, [at('c')])
  return required(row, strict, `No such build target: ${pythonText(info)}`)
}
