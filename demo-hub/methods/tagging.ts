import { untagBuild } from '../builders/tagging'
import { asNumber, pythonText } from '../hub/arguments'
import type { Args, Call } from '../hub/call'
import { Fault, faultCodes, notAllowed } from '../hub/errors'
import { makeTask } from '../hub/make-task'
import { reads, writes } from '../hub/registry'
import { hasPermission, needUser } from '../hub/session'
import type { Struct, Value } from '../xmlrpc/values'
import { needBuild } from './builds'
import { findTag, findUser, rowId, tagId } from './lookup'
import { packageConfig } from './packages'
import { userPermissions } from './users'

const stateNames = ['BUILDING', 'COMPLETE', 'DELETED', 'FAILED', 'CANCELED']

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

async function assertAccess(call: Call, tag: Struct, force: boolean): Promise<void> {
  const [access, override, reason] = await tagAccess(call, tag, needUser(call).id)
  if (!access && !(override && force)) throw notAllowed(reason)
}

async function assertListed(call: Call, tag: Struct, build: Struct, force: boolean): Promise<void> {
  const entry = await packageConfig(call, rowId(tag), Number(build['package_id']))
  if (entry && !entry['blocked']) return
  if (force && (await hasPermission(call, 'admin'))) return
  const [name, list] = [pythonText(build['name']), pythonText(tag['name'])]
  const message = entry
    ? `Package ${name} blocked in ${list}`
    : `Package ${name} not in list for ${list}`
  throw new Fault(faultCodes.tag, message)
}

async function tagBuild(call: Call, args: Args): Promise<Value> {
  const user = needUser(call)
  const force = args['force'] === true
  const build = await needBuild(call, args['build'] ?? null)
  const tag = (await findTag(call, args['tag'] ?? null, true)) ?? {}
  const from = args['fromtag'] ? await findTag(call, args['fromtag'], true) : null
  if (build['state'] !== 1) {
    const state = stateNames[Number(build['state'])]
    throw new Fault(
      faultCodes.tag,
      `build ${pythonText(build['nvr'])} not complete: state ${state}`,
    )
  }
  await assertAccess(call, tag, force)
  if (from) await assertAccess(call, from, force)
  await assertListed(call, tag, build, force)
  const request = [rowId(tag), rowId(build), force, from ? rowId(from) : null]
  return makeTask(call, 'tagBuild', request, { owner: user.id, priority: 10 })
}

async function untag(call: Call, args: Args): Promise<Value> {
  const user = needUser(call)
  const tag = (await findTag(call, args['tag'] ?? null, true)) ?? {}
  const build = await needBuild(call, args['build'] ?? null)
  await assertAccess(call, tag, args['force'] === true)
  await untagBuild(call.db, rowId(tag), rowId(build), user.id, args['strict'] !== false)
  return null
}

async function checkAccess(call: Call, args: Args): Promise<Value> {
  const id = await tagId(call, args['tag_id'] ?? null)
  const tag = (await findTag(call, id, true)) ?? {}
  return tagAccess(call, tag, asNumber(args['user_id']) ?? needUser(call).id)
}

/** The policies that the demo has: source packages are for admins, all else is allowed. */
async function evalPolicy(call: Call, args: Args): Promise<Value> {
  if (args['name'] !== 'build_from_srpm') return 'allow'
  const data = args['data']
  const given =
    typeof data === 'object' && data !== null && 'user_id' in data ? data['user_id'] : null
  const user = await findUser(call, given ?? call.session?.user?.id ?? '', true)
  return (await userPermissions(call, rowId(user))).includes('admin') ? 'allow' : 'deny'
}

export const taggingMethods = [
  ...writes({
    'tagBuild(tag, build, force=False, fromtag=None)': tagBuild,
    'untagBuild(tag, build, strict=True, force=False)': untag,
  }),
  ...reads({
    'checkTagAccess(tag_id, user_id=None)': checkAccess,
    'evalPolicy(name, data)': evalPolicy,
  }),
]
