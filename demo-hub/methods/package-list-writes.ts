import { changesOf } from '../builders/versioned'
import { asText, pythonText } from '../hub/arguments'
import type { Args, Call } from '../hub/call'
import { genericError } from '../hub/errors'
import { parseArches } from '../hub/names'
import { assertPolicy } from '../hub/policy'
import { writes } from '../hub/registry'
import { needUser } from '../hub/session'
import type { Struct, Value } from '../xmlrpc/values'
import { findPackage, findTag, findUser, rowId } from './lookup'
import { packageConfig } from './packages'

/** Only an admin's force passes the policy `package_list`. */
async function assertListPolicy(
  call: Call,
  tag: Struct,
  args: Args,
  action: string,
): Promise<void> {
  needUser(call)
  const { pkginfo = null, force } = args
  const data = { tag: rowId(tag), action, package: pkginfo, force: force === true }
  await assertPolicy(call, 'package_list', data, force === true)
}

interface Entry {
  tag: Struct
  item: Struct
}

/** A tag's entry for a package is replaced as a whole. */
async function put(call: Call, { tag, item }: Entry, row: Struct): Promise<void> {
  const key = { tag_id: rowId(tag), package_id: rowId(item) }
  await changesOf(call).replace('tag_packages', key, row)
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

function actionOf(args: Args): string {
  if (args['update']) return 'update'
  return args['block'] ? 'block' : 'add'
}

/** Adds to, or changes, a tag's package list (kojihub.py _direct_pkglist_add). */
export async function addPackage(call: Call, args: Args, policy = true): Promise<Value> {
  const { pkginfo = null, update, force } = args
  const tag = (await findTag(call, args['taginfo'] ?? null, true)) ?? {}
  const known = await findPackage(call, pkginfo)
  const given = args['owner'] ?? null
  const wanted = given === null ? null : rowId(await findUser(call, given, true))
  if (policy) await assertListPolicy(call, tag, args, actionOf(args))
  const item = known ?? (await newPackage(call, pkginfo))
  const extra = args['extra_arches'] ?? null
  const wishedArches = extra === null ? null : parseArches(extra)
  const previous = await packageConfig(call, rowId(tag), rowId(item))
  const names = `tag ${pythonText(tag['name'])} has no data for package ${pythonText(item['name'])}`
  if (!previous && update && !force) throw genericError(`cannot update: ${names}`)
  const blocked = args['block'] === null ? previous?.['blocked'] === true : args['block'] === true
  const arches = wishedArches ?? previous?.['extra_arches'] ?? null
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
  return addPackage(call, { ...args, owner: null, block: true, extra_arches: null, update: false })
}

/** Unblocks: removes the tag's own block, or overrides an inherited one (pkglist_unblock). */
async function unblock(call: Call, args: Args): Promise<Value> {
  const entry = await subject(call, args)
  const { tag, item } = entry
  await assertListPolicy(call, tag, args, 'unblock')
  const [name, list] = [pythonText(item['name']), pythonText(tag['name'])]
  const previous = await packageConfig(call, rowId(tag), rowId(item))
  if (!previous)
    throw genericError(`no data (blocked or otherwise) for package ${name} in tag ${list}`)
  if (!previous['blocked']) throw genericError(`package ${name} NOT blocked in tag ${list}`)
  if (previous['tag_id'] === rowId(tag)) {
    await changesOf(call).revoke('tag_packages', { tag_id: rowId(tag), package_id: rowId(item) })
    const next = await packageConfig(call, rowId(tag), rowId(item))
    if (next && !next['blocked']) return null
  }
  const { owner_id: owner = null, extra_arches = null } = previous
  await put(call, entry, { owner, blocked: false, extra_arches })
  return null
}

/** Removes a tag's own entry, what is inherited stays (_direct_pkglist_remove). */
async function remove(call: Call, args: Args): Promise<Value> {
  const { tag, item } = await subject(call, args)
  await assertListPolicy(call, tag, args, 'remove')
  const key = { tag_id: rowId(tag), package_id: rowId(item) }
  await changesOf(call).revoke('tag_packages', key)
  return null
}

const update = { owner: null, block: null, extra_arches: null, update: true }

export const packageListWriteMethods = writes({
  'packageListAdd(taginfo, pkginfo, owner=None, block=None, extra_arches=None, force=False, update=False)':
    (call, args) => addPackage(call, args),
  'packageListBlock(taginfo, pkginfo, force=False)': block,
  'packageListUnblock(taginfo, pkginfo, force=False)': unblock,
  'packageListRemove(taginfo, pkginfo, force=False)': remove,
  'packageListSetOwner(taginfo, pkginfo, owner, force=False)': (call, args) =>
    addPackage(call, { ...update, ...args }),
  'packageListSetArches(taginfo, pkginfo, arches, force=False)': (call, args) =>
    addPackage(call, { ...update, ...args, extra_arches: args['arches'] ?? null }),
})
