import { findTag, findUser, rowId } from '../methods/lookup'
import { userPermissions } from '../methods/users'
import type { Struct, Value } from '../xmlrpc/values'
import { pythonText } from './arguments'
import type { Call } from './call'
import { genericError, notAllowed } from './errors'

/** One line of a policy: tests that must all pass, and what it then says. */
interface Rule {
  tests: string
  action: string
}

const admins = 'deny Only admin can do this via default policy'
const onlyAdmin: Rule[] = [
  { tests: 'has_perm admin', action: 'allow' },
  { tests: 'all', action: admins },
]

/**
 * Koji's default policies (kojixmlrpc.py _default_policies), and the demo's own for side tags and
 * for what goes to other channels.
 */
const policies: Record<string, Rule[]> = {
  build_rpm: [{ tests: 'all', action: 'allow' }],
  build_from_srpm: onlyAdmin,
  build_from_repo_id: onlyAdmin,
  build_from_scm: onlyAdmin,
  package_list: [
    { tests: 'has_perm admin', action: 'allow' },
    { tests: 'has_perm tag', action: 'allow' },
    { tests: 'all', action: 'deny Only admin/tag can do this via default policy' },
  ],
  channel: [
    { tests: 'has req_channel', action: 'req' },
    { tests: 'is_child_task', action: 'parent' },
    { tests: 'method newRepo createrepo', action: 'use createrepo' },
    { tests: 'target foreman-client-s390x-el9', action: 'use s390x' },
    { tests: 'all', action: 'use default' },
  ],
  vm: [
    { tests: 'has_perm admin win-admin', action: 'allow' },
    { tests: 'all', action: 'deny Only admin/win-admin can do this via default policy' },
  ],
  cg_import: [{ tests: 'all', action: 'allow' }],
  volume: [{ tests: 'all', action: 'DEFAULT' }],
  priority: [{ tests: 'all', action: 'stay' }],
  draft_promotion: [
    { tests: 'has_perm draft-promoter', action: 'allow' },
    { tests: 'is_build_owner', action: 'allow' },
    {
      tests: 'all',
      action: 'deny Only draft-promoter and build owner can do this via default policy',
    },
  ],
  sidetag: [
    { tests: 'tag *-build', action: 'allow' },
    { tests: 'all', action: 'deny only packagers may ask for side tags of build tags' },
  ],
}

/** Whom a policy is about: user_id of its data, else who is signed in (policy_get_user). */
async function userOf(call: Call, data: Struct): Promise<number | null> {
  const info = data['user_id'] ?? call.session?.user?.id ?? null
  return info === null ? null : rowId(await findUser(call, info, true))
}

async function passes(call: Call, tests: string, data: Struct): Promise<boolean> {
  const [name, ...words] = tests.split(' ')
  if (name === 'all') return true
  if (name === 'has') return words.some((word) => word in data)
  if (name === 'is_child_task') return Boolean(data['parent'])
  if (name === 'method' || name === 'target') return words.some((word) => word === data[name])
  const user = await userOf(call, data)
  if (name === 'is_build_owner')
    return user === (await call.db.value('select owner from build where id = $1', [data['build']]))
  if (name === 'tag')
    return pythonText((await findTag(call, data['tag'] ?? null))?.['name']).endsWith('-build')
  const held = user === null ? [] : await userPermissions(call, user)
  return words.some((permission) => held.includes(permission))
}

async function matching(call: Call, rules: Rule[], data: Struct): Promise<Rule | undefined> {
  for (const rule of rules) if (await passes(call, rule.tests, data)) return rule
  return undefined
}

/** What a policy says, in its own words (kojihub.py eval_policy). Throws for an unknown policy. */
export async function evalPolicy(call: Call, name: string, data: Struct): Promise<Value> {
  const rules = policies[name]
  if (!rules) throw genericError(`no such policy: ${name}`)
  return (await matching(call, rules, data))?.action ?? null
}

/**
 * Throws ActionNotAllowed where a policy denies it; one that the hub lacks allows, and so does an
 * admin's force (kojihub.py assert_policy, with MissingPolicyOk and VerbosePolicy).
 */
export async function assertPolicy(
  call: Call,
  name: string,
  data: Struct,
  force = false,
): Promise<void> {
  const rules = policies[name]
  if (!rules) return
  const rule = await matching(call, rules, data)
  if (rule?.action === 'allow') return
  const user = force ? await userOf(call, data) : null
  if (user !== null && (await userPermissions(call, user)).includes('admin')) return
  const reason = rule ? rule.action.replace(/^\w+ /, '') : 'not covered by policy'
  const last = rule ? `${rule.tests} :: ${rule.action}` : '(no match)'
  throw notAllowed(`policy violation (${name}): ${reason} [rule: ${last}]`)
}
