import { changesOf } from '../builders/versioned'
import { pythonText } from '../hub/arguments'
import type { Args, Call } from '../hub/call'
import { genericError } from '../hub/errors'
import { writes } from '../hub/registry'
import { needPermission } from '../hub/session'
import type { Value } from '../xmlrpc/values'
import { allTagGroups, groupFields } from './groups'
import {
  addGroupPackage,
  addGroupRequirement,
  lookupGroup,
  mergedOptions,
  optionsOf,
  packageOf,
  removeMember,
  requirementOf,
  unblockMember,
} from './group-members'
import { findEntry, findTag, rowId } from './lookup'

const configFields = groupFields.filter((name) => name !== 'group_id' && name !== 'tag_id')

/** Adds a group to a tag, or changes it there (kojihub.py _grplist_add). */
export async function addGroup(call: Call, args: Args): Promise<Value> {
  const tag = (await findTag(call, args['taginfo'] ?? null, true)) ?? {}
  const group = await lookupGroup(call, args['grpinfo'], true)
  const groups = await allTagGroups(call, rowId(tag))
  const previous = groups.find((row) => row['group_id'] === group['id'])
  const [name, list] = [pythonText(group['name']), pythonText(tag['name'])]
  if (previous?.['blocked'] && !args['force'])
    throw genericError(`group ${name} is blocked in tag ${list}`)
  const wishes = { ...optionsOf(args), blocked: args['block'] === true }
  const row = mergedOptions(configFields, wishes, previous)
  if (!row) return null
  const defaults = { display_name: name, biarchonly: false, exported: true, uservisible: true }
  const key = { group_id: rowId(group), tag_id: rowId(tag) }
  await changesOf(call).replace('group_config', key, { ...defaults, ...row })
  return null
}

async function removeGroup(call: Call, args: Args): Promise<Value> {
  const tag = (await findTag(call, args['taginfo'] ?? null, true)) ?? {}
  const group = await lookupGroup(call, args['grpinfo'])
  const key = { group_id: rowId(group), tag_id: rowId(tag) }
  const found = await changesOf(call).revoke('group_config', key)
  if (found === 0 && !args['force'])
    throw genericError(
      `No group: ${pythonText(group['name'])} found for tag: ${pythonText(tag['name'])}`,
    )
  return null
}

async function unblockGroup(call: Call, args: Args): Promise<Value> {
  const tag = (await findEntry(call, 'tag', args['taginfo'] ?? null, true)) ?? {}
  const group = await lookupGroup(call, args['grpinfo'])
  const key = { group_id: rowId(group), tag_id: rowId(tag), blocked: true }
  if ((await changesOf(call).revoke('group_config', key)) > 0) return null
  const [name, list] = [pythonText(group['name']), pythonText(tag['name'])]
  throw genericError(`group ${name} is NOT blocked in tag ${list}`)
}

/** Comps groups are for holders of the permission `tag`. */
function guarded(run: (call: Call, args: Args) => Promise<Value>) {
  return async (call: Call, args: Args): Promise<Value> => {
    await needPermission(call, 'tag')
    return run(call, args)
  }
}

const blocking = (args: Args): Args => ({ ...args, block: true, force: false })

export const groupWriteMethods = writes({
  'groupListAdd(taginfo, grpinfo, block=False, force=False, **opts)': guarded(addGroup),
  'groupListRemove(taginfo, grpinfo, force=False)': guarded(removeGroup),
  'groupListBlock(taginfo, grpinfo)': guarded((call, args) => addGroup(call, blocking(args))),
  'groupListUnblock(taginfo, grpinfo)': guarded(unblockGroup),
  'groupPackageListAdd(taginfo, grpinfo, pkg_name, block=False, force=False, **opts)':
    guarded(addGroupPackage),
  'groupPackageListRemove(taginfo, grpinfo, pkg_name)': guarded((call, args) =>
    removeMember(call, args, packageOf),
  ),
  'groupPackageListBlock(taginfo, grpinfo, pkg_name)': guarded((call, args) =>
    addGroupPackage(call, blocking(args)),
  ),
  'groupPackageListUnblock(taginfo, grpinfo, pkg_name)': guarded((call, args) =>
    unblockMember(call, args, packageOf),
  ),
  'groupReqListAdd(taginfo, grpinfo, reqinfo, block=False, force=False, **opts)':
    guarded(addGroupRequirement),
  'groupReqListRemove(taginfo, grpinfo, reqinfo, force=None)': guarded((call, args) =>
    removeMember(call, args, requirementOf),
  ),
  'groupReqListBlock(taginfo, grpinfo, reqinfo)': guarded((call, args) =>
    addGroupRequirement(call, blocking(args)),
  ),
  'groupReqListUnblock(taginfo, grpinfo, reqinfo)': guarded((call, args) =>
    unblockMember(call, args, requirementOf),
  ),
})
