import { selectRows, at, type Clause } from '../db/select'
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
  const where = [matching(table, info), ...conditions]
  return (await selectRows(call.db, { columns, from, where }, { limit: 1 }))[0] ?? null
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

/** A package's id and name. */
export async function findPackage(call: Call, info: Value, strict = false): Promise<Struct | null> {
  const row = await one(call, info, 'package', { id: 'package.id', name: 'package.name' })
  return required(row, strict, `No such entry in table package: ${pythonRepr(info)}`)
}

/** A channel. */
export async function findChannel(call: Call, info: Value, strict = false): Promise<Struct | null> {
  const columns = Object.fromEntries(
    ['id', 'name', 'description', 'enabled', 'comment'].map((name) => [name, `channel.${name}`]),
  )
  const row = await one(call, info, 'channel', columns)
  return required(row, strict, `Invalid type for channelInfo: ${pythonRepr(info)}`)
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

/** The id of a tag that must be there. Throws GenericError. */
export async function tagId(call: Call, info: Value, event: number | null = null): Promise<number> {
  return rowId(await findTag(call, info, true, event))
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
  'build_target join build_target_config c on c.target_id = build_target.id ' +
  'join tag bt on bt.id = c.build_tag join tag dt on dt.id = c.dest_tag'

/** A build target by id or name. */
export async function findTarget(call: Call, info: Value, strict = false): Promise<Struct | null> {
  const row = await one(call, info, 'build_target', targetColumns, targetFrom, [at('c')])
  return required(row, strict, `No such build target: ${pythonText(info)}`)
}
