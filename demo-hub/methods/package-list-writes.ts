import { VersionedWrite } from '../builders/versioned'
import { asText, pythonText } from '../hub/arguments'
import type { Args, Call } from '../hub/call'
import { genericError, notAllowed } from '../hub/errors'
import { writes } from '../hub/registry'
import { hasPermission, needUser } from '../hub/session'
import type { Struct, Value } from '../xmlrpc/values'
import { findPackage, findTag, findUser, rowId } from './lookup'
import { packageConfig } from './packages'

/** The demo's package_list policy: for holders of tag, and admins. */
async function assertPolicy(call: Call): Promise<void> {
  needUser(call)
  if ((await hasPermission(call, 'tag')) || (await hasPermission(call, 'admin'))) return
  throw notAllowed('policy violation (package_list): [rule: all :: deny]')
}

interface Entry {
  tag: Struct
  item: Struct
}

/** A tag's entry for a package is replaced as a whole. */
async function put(call: Call, { tag, item }: Entry, row: Struct): Promise<void> {
  const write = new VersionedWrite(call.db, needUser(call).id)
  const key = { tag_id: rowId(tag), package_id: rowId(item) }
  await write.revoke('tag_packages', key)
  await write.add('tag_packages', { ...key, ...row })
}

async function subject(call: Call, args: Args): Promise<Entry> {
  const tag = (await findTag(call, args['taginfo'] ?? null, true)) ?? {}
  const item = (await findPackage(call, args['pkginfo'] ?? null, true)) ?? {}
  return { tag, item }
}

async function newPackage(call: Call, info: Value): Promise<Struct> {
  const name = asText(info)
  if (name === null) throw genericError(`No such package: ${pythonText(info)}`)
  const id = await call.db.value('insert into package (name) values ($1) returning id', [name])
  return { id, name }
}

/** Adds to, or changes, a tag's package list (kojihub.py pkglist_add). */
async function add(call: Call, args: Args): Promise<Value> {
  const { pkginfo = null, update, force } = args
  const tag = (await findTag(call, args['taginfo'] ?? null, true)) ?? {}
  const known = await findPackage(call, pkginfo)
  const given = args['owner'] ?? null
  const wanted = given === null ? null : rowId(await findUser(call, given, true))
  await assertPolicy(call)
  const item = known ?? (await newPackage(call, pkginfo))
  const previous = await packageConfig(call, rowId(tag), rowId(item))
  const names = `tag ${pythonText(tag['name'])} has no data for package ${pythonText(item['name'])}`
  if (!previous && update && !force) throw genericError(`cannot update: ${names}`)
  const blocked = args['block'] === null ? previous?.['blocked'] === true : args['block'] === true
  const arches = args['extra_arches'] ?? previous?.['extra_arches'] ?? null
  const owner = wanted ?? previous?.['owner_id'] ?? (force ? needUser(call).id : null)
  if (previous && !force) {
    const same = previous['blocked'] === blocked && previous['extra_arches'] === arches
    if (same && previous['owner_id'] === owner) return null
    if (previous['blocked'] && !blocked)
      throw genericError(
        `package ${pythonText(item['name'])} is blocked in tag ${pythonText(tag['name'])}`,
      )
  }
  if (owner === null) throw genericError('owner not specified')
  await put(call, { tag, item }, { owner, blocked, extra_arches: arches })
  return null
}

async function block(call: Call, args: Args): Promise<Value> {
  const { tag, item } = await subject(call, args)
  if (!(await packageConfig(call, rowId(tag), rowId(item))))
    throw genericError(
      `Package ${pythonText(item['name'])} is not in tag listing for ${pythonText(tag['name'])}`,
    )
  return add(call, { ...args, owner: null, block: true, extra_arches: null, update: false })
}

/** Unblocks: removes the tag's own block, or overrides an inherited one (pkglist_unblock). */
async function unblock(call: Call, args: Args): Promise<Value> {
  const entry = await subject(call, args)
  const { tag, item } = entry
  await assertPolicy(call)
  const [name, list] = [pythonText(item['name']), pythonText(tag['name'])]
  const previous = await packageConfig(call, rowId(tag), rowId(item))
  if (!previous)
    throw genericError(`no data (blocked or otherwise) for package ${name} in tag ${list}`)
  if (!previous['blocked']) throw genericError(`package ${name} NOT blocked in tag ${list}`)
  if (previous['tag_id'] === rowId(tag)) {
    const write = new VersionedWrite(call.db, needUser(call).id)
    await write.revoke('tag_packages', { tag_id: rowId(tag), package_id: rowId(item) })
    const next = await packageConfig(call, rowId(tag), rowId(item))
    if (next && !next['blocked']) return null
  }
  const { owner_id: owner = null, extra_arches = null } = previous
  await put(call, entry, { owner, blocked: false, extra_arches })
  return null
}

export const packageListWriteMethods = writes({
  'packageListAdd(taginfo, pkginfo, owner=None, block=None, extra_arches=None, force=False, update=False)':
    add,
  'packageListBlock(taginfo, pkginfo, force=False)': block,
  'packageListUnblock(taginfo, pkginfo, force=False)': unblock,
  'packageListSetOwner(taginfo, pkginfo, owner, force=False)': (call, args) =>
    add(call, { ...args, block: null, extra_arches: null, update: true }),
})
