import { changesOf } from '../builders/versioned'
import { pythonText } from '../hub/arguments'
import type { Args, Call } from '../hub/call'
import { genericError } from '../hub/errors'
import { isStruct, type Struct, type Value } from '../xmlrpc/values'
import { allTagGroups } from './groups'
import { findEntry, findTag, rowId, tagId } from './lookup'

/** The given options of the allowed names, the rest as before; null when nothing changes. */
export function mergedOptions(
  fields: string[],
  given: Struct,
  before: Struct | undefined,
): Struct | null {
  const own = (from: Struct) =>
    Object.fromEntries(
      fields.filter((name) => Object.hasOwn(from, name)).map((name) => [name, from[name] ?? null]),
    )
  const wishes = own(given)
  if (!before) return wishes
  const changed = Object.keys(wishes).some((name) => wishes[name] !== before[name])
  return changed ? { ...own(before), ...wishes } : null
}

/** A comps group by id or name; made if need be (kojihub.py lookup_group). */
export async function lookupGroup(
  call: Call,
  info: Value | undefined,
  create = false,
): Promise<Struct> {
  const group = await findEntry(call, 'groups', info ?? null, !create)
  if (group) return group
  if (typeof info !== 'string') throw genericError('Name must be a string')
  const id = await call.db.value('insert into groups (name) values ($1) returning id', [info])
  return { id, name: info }
}

/** The options of a call that takes any. */
export function optionsOf(args: Args): Struct {
  return isStruct(args['opts']) ? args['opts'] : {}
}

/** What a group holds: packages by name, or other groups that it requires. */
interface Member {
  table: string
  /** Its member in getTagGroups' answer. */
  list: string
  fields: string[]
  column: string
  /** What the column of the given member holds. */
  value: Value
  /** How the hub's faults call it where it is blocked, and where it is not. */
  label: string
  unblockLabel: string
}

/** The package that a call is about. */
export async function packageOf(_call: Call, args: Args): Promise<Member> {
  const name = pythonText(args['pkg_name'])
  return {
    table: 'group_package_listing',
    list: 'packagelist',
    fields: ['type', 'basearchonly', 'requires'],
    column: 'package',
    value: name,
    label: `package ${name} blocked in`,
    unblockLabel: `package ${name}`,
  }
}

/** The required group that a call is about. */
export async function requirementOf(call: Call, args: Args): Promise<Member> {
  const required = await lookupGroup(call, args['reqinfo'])
  return {
    table: 'group_req_listing',
    list: 'grouplist',
    fields: ['type', 'is_metapkg'],
    column: 'req_id',
    value: rowId(required),
    label: `requirement on group ${pythonText(required['name'])} blocked in`,
    unblockLabel: `group req ${rowId(required)}`,
  }
}

type MemberOf = (call: Call, args: Args) => Promise<Member>

/** Adds to what a group holds (kojihub.py _grp_pkg_add and _grp_req_add). */
async function addMember(call: Call, args: Args, memberOf: MemberOf): Promise<Value> {
  const tag = (await findTag(call, args['taginfo'] ?? null, true)) ?? {}
  const group = await lookupGroup(call, args['grpinfo'])
  const member = await memberOf(call, args)
  const [name, list] = [pythonText(group['name']), pythonText(tag['name'])]
  const groups = await allTagGroups(call, rowId(tag))
  const config = groups.find((row) => row['group_id'] === group['id'])
  if (!config) throw genericError(`group ${name} not present in tag ${list}`)
  if (config['blocked']) throw genericError(`group ${name} is blocked in tag ${list}`)
  const rows = config[member.list]
  const previous = (Array.isArray(rows) ? rows : [])
    .filter(isStruct)
    .find((row) => row[member.column] === member.value)
  if (previous?.['blocked'] && !args['force'])
    throw genericError(`${member.label} group ${name}, tag ${list}`)
  const changed = mergedOptions(member.fields, optionsOf(args), previous)
  const forced = args['block'] === true || (args['force'] === true && member.column === 'package')
  if (!changed && !forced) return null
  const row = changed ?? mergedOptions(member.fields, previous ?? {}, undefined) ?? {}
  const key = { group_id: rowId(group), tag_id: rowId(tag), [member.column]: member.value }
  const blocked = args['block'] === true
  await changesOf(call).replace(member.table, key, { type: 'mandatory', ...row, blocked })
  return null
}

/** Removes a tag's own entry of what a group holds. */
export async function removeMember(call: Call, args: Args, memberOf: MemberOf): Promise<Value> {
  const tag = await tagId(call, args['taginfo'] ?? null)
  const group = rowId(await lookupGroup(call, args['grpinfo']))
  const { table, column, value } = await memberOf(call, args)
  await changesOf(call).revoke(table, { group_id: group, tag_id: tag, [column]: value })
  return null
}

/** Removes a tag's own block in a group. Throws GenericError without one. */
export async function unblockMember(call: Call, args: Args, memberOf: MemberOf): Promise<Value> {
  const tag = await tagId(call, args['taginfo'] ?? null)
  const group = rowId(await lookupGroup(call, args['grpinfo']))
  const { table, column, value, unblockLabel } = await memberOf(call, args)
  const key = { group_id: group, tag_id: tag, [column]: value, blocked: true }
  if ((await changesOf(call).revoke(table, key)) === 0)
    throw genericError(`${unblockLabel} is NOT blocked in group ${group}, tag ${tag}`)
  return null
}

/** Adds a package to a tag's group, without a check of permissions. */
export const addGroupPackage = (call: Call, args: Args) => addMember(call, args, packageOf)
/** Adds a required group to a tag's group, without a check of permissions. */
export const addGroupRequirement = (call: Call, args: Args) => addMember(call, args, requirementOf)
