import { changesOf, type VersionedWrite } from '../builders/versioned'
import { asTexts, pythonText } from '../hub/arguments'
import type { Call } from '../hub/call'
import { genericError } from '../hub/errors'
import { parseArches, verifyName } from '../hub/names'
import { isStruct, type Struct, type Value } from '../xmlrpc/values'
import { findEntry, findTag, rowId } from './lookup'
import { tagExtra } from './tags'

const noMaven = 'Maven support not enabled'
const configured = ['perm_id', 'arches', 'locked', 'maven_support', 'maven_include_all']

/** What a new tag is made of; all but the name may be left out. */
export interface TagSeed {
  name: Value
  parent?: Value
  arches?: Value
  perm?: Value
  locked?: Value
  maven_support?: Value
  maven_include_all?: Value
  extra?: Value
}

async function permissionId(call: Call, info: Value): Promise<number> {
  return rowId(await findEntry(call, 'permissions', info, true))
}

async function setExtra(
  write: VersionedWrite,
  tag: number,
  key: string,
  value: string | null,
): Promise<void> {
  await write.replace('tag_extra', { tag_id: tag, key }, { value })
}

/** Makes a tag, or one that was deleted anew, and answers its id (kojihub.py _create_tag). */
export async function createTag(call: Call, write: VersionedWrite, seed: TagSeed): Promise<number> {
  const name = verifyName(seed.name)
  const arches = parseArches(seed.arches ?? null)
  if (seed.maven_support || seed.maven_include_all) throw genericError(noMaven)
  if (await findTag(call, name)) throw genericError(`A tag with the name '${name}' already exists`)
  const parent = seed.parent ? await findTag(call, seed.parent) : null
  if (seed.parent && !parent)
    throw genericError(`Parent tag '${pythonText(seed.parent)}' could not be found`)
  const { perm = null, locked = false, extra } = seed
  const permission = perm === null ? null : await permissionId(call, perm)
  const known = await findEntry(call, 'tag', name)
  const made = 'insert into tag (name) values ($1) returning id'
  const id = known ? rowId(known) : Number(await call.db.value(made, [name]))
  await write.add('tag_config', { tag_id: id, arches, perm_id: permission, locked })
  for (const [key, value] of Object.entries(isStruct(extra) ? extra : {}))
    await setExtra(write, id, key, JSON.stringify(value))
  if (parent)
    await write.add('tag_inheritance', { tag_id: id, parent_id: rowId(parent), priority: 0 })
  return id
}

async function rename(call: Call, tag: Struct, name: Value | undefined): Promise<void> {
  if (!name || name === tag['name']) return
  verifyName(name)
  const taken = await call.db.value('select id from tag where name = $1', [name])
  if (taken !== null)
    throw genericError(`Name ${pythonText(name)} already taken by tag ${Number(taken)}`)
  await call.db.rows('update tag set name = $2 where id = $1', [rowId(tag), name])
}

async function editConfig(write: VersionedWrite, tag: Struct, wishes: Struct): Promise<void> {
  const changed = configured.some((key) => Object.hasOwn(wishes, key) && wishes[key] !== tag[key])
  if (!changed) return
  const row = configured.map((key) => [key, Object.hasOwn(wishes, key) ? wishes[key] : tag[key]])
  await write.replace('tag_config', { tag_id: rowId(tag) }, Object.fromEntries(row))
}

async function editExtra(
  call: Call,
  write: VersionedWrite,
  tag: Struct,
  wishes: Struct,
): Promise<void> {
  const id = rowId(tag)
  const before = await tagExtra(call, id, null)
  const [blocked, removed] = [asTexts(wishes['block_extra']), asTexts(wishes['remove_extra'])]
  const extra = isStruct(wishes['extra']) ? wishes['extra'] : {}
  const conflict = [...blocked, ...removed].find((key) => Object.hasOwn(extra, key))
  if (conflict !== undefined)
    throw genericError(`Can not both add/update and remove tag-extra: '${conflict}'`)
  for (const [key, value] of Object.entries(extra)) {
    const text = JSON.stringify(value)
    if (Object.hasOwn(before, key) && JSON.stringify(before[key]) === text) continue
    await setExtra(write, id, key, text)
  }
  for (const key of blocked) await setExtra(write, id, key, null)
  const lacking = removed.filter((key) => !Object.hasOwn(before, key))
  if (lacking.length > 0)
    throw genericError(`Tag: ${pythonText(tag['name'])} doesn't have extra: ${lacking.join(', ')}`)
  for (const key of removed) await write.revoke('tag_extra', { tag_id: id, key })
}

/** Changes what is named of a tag and leaves the rest (kojihub.py _edit_tag). */
export async function editTag(call: Call, info: Value, given: Struct): Promise<void> {
  if (Object.hasOwn(given, 'maven_support') || Object.hasOwn(given, 'maven_include_all'))
    throw genericError(noMaven)
  const tag = (await findTag(call, info, true)) ?? {}
  const wishes = { ...given }
  if (Object.hasOwn(wishes, 'perm') && !Object.hasOwn(wishes, 'perm_id'))
    wishes['perm_id'] = wishes['perm'] ?? null
  const permission = wishes['perm_id'] ?? null
  if (permission !== null) wishes['perm_id'] = await permissionId(call, permission)
  await rename(call, tag, wishes['name'])
  const arches = wishes['arches']
  if (arches && arches !== tag['arches']) wishes['arches'] = parseArches(arches)
  const write = changesOf(call)
  await editConfig(write, tag, wishes)
  await editExtra(call, write, tag, wishes)
}

const tagColumns: [table: string, ...columns: string[]][] = [
  ['tag_config', 'tag_id'],
  ['tag_extra', 'tag_id'],
  ['tag_inheritance', 'tag_id', 'parent_id'],
  ['build_target_config', 'build_tag', 'dest_tag'],
  ...['tag_listing', 'tag_packages', 'tag_external_repos', 'group_config'].map(
    (table): [string, string] => [table, 'tag_id'],
  ),
  ['group_req_listing', 'tag_id'],
  ['group_package_listing', 'tag_id'],
]

/** Revokes a tag and everything that hangs on it (kojihub.py _delete_tag). */
export async function deleteTag(write: VersionedWrite, tag: number): Promise<void> {
  for (const [table, ...columns] of tagColumns)
    for (const column of columns) await write.revoke(table, { [column]: tag })
}
