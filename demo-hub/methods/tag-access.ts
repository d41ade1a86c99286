import { asNumber, pythonText } from '../hub/arguments'
import type { Args, Call } from '../hub/call'
import { genericError, notAllowed, tagError } from '../hub/errors'
import { evalPolicy } from '../hub/policy'
import { reads } from '../hub/registry'
import { isStruct, type Struct, type Value } from '../xmlrpc/values'
import { findTag, rowId } from './lookup'
import { addPackage } from './package-list-writes'
import { packageConfig } from './packages'
import { userPermissions } from './users'

/** [may tag, may force, why not] (kojihub.py check_tag_access). */
async function tagAccess(
  call: Call,
  tag: Struct,
  user: number,
): Promise<[boolean, boolean, string]> {
  const permissions = await userPermissions(call, user)
  const override = permissions.includes('admin')
  if (tag['locked']) return [false, override, 'tag is locked']
  const needed = tag['perm']
  if (needed && !permissions.some((permission) => permission === needed))
    return [false, override, `tag requires ${pythonText(needed)} permission`]
  return [true, override, '']
}

/** Throws ActionNotAllowed where a user may not change what a tag holds (assert_tag_access). */
export async function assertTagAccess(
  call: Call,
  tag: Struct,
  user: number,
  force: boolean,
): Promise<void> {
  const [access, override, reason] = await tagAccess(call, tag, user)
  if (!access && !(override && force)) throw notAllowed(reason)
}

interface Listed {
  package: { id: number; name: string }
  /** The tag as the fault calls it. */
  label: string
}

/**
 * Throws TagError where a tag does not list a package; an admin's force lists it instead
 * (kojihub.py tagBuild, moveAllBuilds).
 */
export async function assertListed(
  call: Call,
  tag: Struct,
  listed: Listed,
  force: boolean,
): Promise<void> {
  const entry = await packageConfig(call, rowId(tag), listed.package.id)
  if (entry && !entry['blocked']) return
  const user = call.session?.user?.id
  const permissions = user === undefined ? [] : await userPermissions(call, user)
  if (force && permissions.includes('admin')) {
    const args = { taginfo: rowId(tag), pkginfo: listed.package.id, block: false, force: true }
    await addPackage(call, args)
    return
  }
  const { name } = listed.package
  throw tagError(
    entry
      ? `Package ${name} blocked in ${listed.label}`
      : `Package ${name} not in list for ${listed.label}`,
  )
}

async function checkAccess(call: Call, args: Args): Promise<Value> {
  const user = asNumber(args['user_id']) ?? call.session?.user?.id
  if (user === undefined) throw genericError('a user_id is required')
  return tagAccess(call, (await findTag(call, args['tag_id'] ?? null, true)) ?? {}, user)
}

export const tagAccessMethods = reads({
  'checkTagAccess(tag_id, user_id=None)': checkAccess,
  'evalPolicy(name, data)': (call, { name, data }) =>
    evalPolicy(call, pythonText(name), isStruct(data) ? data : {}),
})
