import { tagBuild } from '../builders/tagging'
import { changesOf } from '../builders/versioned'
import { asNumber } from '../hub/arguments'
import type { Args, Call } from '../hub/call'
import { genericError, parameterError } from '../hub/errors'
import { writes } from '../hub/registry'
import { needPermission, needUser } from '../hub/session'
import { isStruct, type Struct, type Value } from '../xmlrpc/values'
import { addGroupPackage, addGroupRequirement } from './group-members'
import { addGroup } from './group-writes'
import { allTagGroups } from './groups'
import { findTag, rowId } from './lookup'
import { addPackage } from './package-list-writes'
import { packageList } from './packages'
import { createTag } from './tag-config'
import { taggedBuilds } from './tagged'
import { tagExtra } from './tags'

interface Copy {
  from: number
  to: number
  event: number | null
}

async function copyPackages(call: Call, { from, to, event }: Copy): Promise<void> {
  for (const row of await packageList(call, { tag: from, event, inherit: true }))
    await addPackage(
      call,
      {
        taginfo: to,
        pkginfo: row['package_name'] ?? null,
        owner: row['owner_name'] ?? null,
        block: row['blocked'] ?? null,
        extra_arches: row['extra_arches'] ?? null,
        force: true,
        update: false,
      },
      false,
    )
}

const members = (row: Struct, name: string): Struct[] => {
  const list = row[name]
  return Array.isArray(list) ? list.filter(isStruct) : []
}

async function copyGroups(call: Call, { from, to, event }: Copy): Promise<void> {
  const groups = (await allTagGroups(call, from, event)).filter((group) => !group['blocked'])
  for (const group of groups) {
    const place: Struct = { taginfo: to, grpinfo: group['name'] ?? null, force: true }
    await addGroup(call, { ...place, block: false })
    for (const row of members(group, 'packagelist').filter((item) => !item['blocked']))
      await addGroupPackage(call, { ...place, pkg_name: row['package'] ?? null, block: false })
  }
  // A group may require one that comes after it, so all of them must be there first.
  for (const group of groups)
    for (const row of members(group, 'grouplist').filter((item) => !item['blocked']))
      await addGroupRequirement(call, {
        taginfo: to,
        grpinfo: group['name'] ?? null,
        reqinfo: row['name'] ?? null,
        block: false,
        force: true,
      })
}

async function copyTag(
  call: Call,
  src: Struct,
  name: Value,
  event: number | null,
): Promise<number> {
  const { arches = null, perm_id: perm = null, locked = false } = src
  const extra = await tagExtra(call, rowId(src), event)
  return createTag(call, changesOf(call), { name, arches, perm, locked, extra })
}

/** Makes a tag with what another holds, all of it its own (kojihub.py snapshotTag). */
async function snapshot(call: Call, args: Args): Promise<Value> {
  await needPermission(call, 'tag')
  if (args['builds'] && !args['pkgs'])
    throw parameterError("builds can't be used without pkgs in snapshotTag")
  const { dst = null } = args
  const event = asNumber(args['event'])
  if (await findTag(call, dst)) throw genericError('Target tag already exists')
  const src = (await findTag(call, args['src'] ?? null, true, event)) ?? {}
  if (src['locked'] && !args['force']) throw genericError('Source tag is locked, use force to copy')
  const to = args['config']
    ? await copyTag(call, src, dst, event)
    : await createTag(call, changesOf(call), { name: dst })
  const copy = { from: rowId(src), to, event }
  if (args['pkgs']) await copyPackages(call, copy)
  if (args['builds']) {
    const wish = {
      event,
      inherit: args['inherit_builds'] ?? true,
      latest: args['latest_only'] ?? true,
    }
    const builds = await taggedBuilds(call, wish, copy.from)
    for (const build of builds.toReversed())
      await tagBuild(call.db, to, rowId(build), needUser(call).id, true)
  }
  if (args['groups']) await copyGroups(call, copy)
  return null
}

export const snapshotMethods = writes({
  'snapshotTag(src, dst, config=True, pkgs=True, builds=True, groups=True, latest_only=True, inherit_builds=True, event=None, force=False)':
    snapshot,
})
