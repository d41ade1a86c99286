import { at, queryOpts, select, selectRows, type Clause } from '../db/select'
import { asList, pythonText } from '../hub/arguments'
import type { Args, Call } from '../hub/call'
import { genericError } from '../hub/errors'
import { reads } from '../hub/registry'
import { hasPermission } from '../hub/session'
import type { Struct, Value } from '../xmlrpc/values'
import { findEntry, findUser, rowId, someone } from './lookup'

/** Where a user's permissions come from: null for the user, else the group's name. */
async function permissionSources(call: Call, user: number): Promise<Record<string, Value[]>> {
  const rows = await call.db.rows(
    `select p.name, null as source from user_perms up join permissions p on p.id = up.perm_id
       where up.user_id = $1 and ${at('up')}
     union all
     select p.name, g.name from user_groups ug join user_perms up on up.user_id = ug.group_id
       join permissions p on p.id = up.perm_id join users g on g.id = ug.group_id
       where ug.user_id = $1 and ${at('ug')} and ${at('up')}`,
    [user],
  )
  const sources: Record<string, Value[]> = {}
  for (const { name, source } of rows) (sources[pythonText(name)] ??= []).push(source ?? null)
  return sources
}

/** Names of the permissions that a user holds, those of the user's groups too. */
export async function userPermissions(
  call: Call,
  user: number,
  withGroups = true,
): Promise<string[]> {
  const sources = Object.entries(await permissionSources(call, user))
  return sources.filter(([, from]) => withGroups || from.includes(null)).map(([name]) => name)
}

async function groupsOf(call: Call, user: number): Promise<Struct[]> {
  return call.db.rows(
    `select g.id, g.name from user_groups ug join users g on g.id = ug.group_id
     where ug.user_id = $1 and ${at('ug')} order by g.id`,
    [user],
  )
}

async function getUser(call: Call, args: Args): Promise<Value> {
  const info = args['userInfo'] ?? call.session?.user?.id ?? null
  if (info === null) return null
  const user = await findUser(call, info, args['strict'] === true)
  if (!user) return null
  const { krb_principals: principals, ...plain } = user
  const row = args['krb_princs'] === false ? plain : { ...plain, krb_principals: principals ?? [] }
  if (!args['groups']) return row
  const names = (await groupsOf(call, rowId(user))).map((group) => group['name'] ?? null)
  return { ...row, groups: names }
}

async function listUsers(call: Call, args: Args): Promise<Value> {
  const where: Clause[] = []
  const types = asList(args['userType'])
  if (types.length > 0)
    where.push([`users.usertype in (${types.map(() => '?').join(',')})`, ...types])
  if (args['prefix']) where.push(["users.name ilike ? || '%'", args['prefix']])
  if (args['inherited_perm'] === true && !args['perm'])
    throw genericError('inherited_perm option must be used with perm option')
  if (args['perm']) {
    const permission = rowId(await findEntry(call, 'permissions', args['perm'], true))
    const mine = `select group_id from user_groups ug where ug.user_id = users.id and ${at('ug')}`
    const holders = args['inherited_perm'] === true ? `up.user_id in (${mine}) or` : ''
    where.push([
      `exists (select 1 from user_perms up where (${holders} up.user_id = users.id)
        and up.perm_id = ? and ${at('up')})`,
      permission,
    ])
  }
  const columns = Object.fromEntries(
    ['id', 'name', 'status', 'usertype', 'krb_principals'].map((name) => [name, `users.${name}`]),
  )
  const query = { columns, from: 'users', where, order: 'users.id' }
  return select(call.db, query, queryOpts(args['queryOpts']))
}

/** The members of a user group (kojihub.py get_group_members). */
async function groupMembers(call: Call, args: Args): Promise<Value> {
  const group = await findUser(call, args['group'] ?? null)
  if (group?.['usertype'] !== 2) throw genericError(`No such group: ${pythonText(args['group'])}`)
  const columns = Object.fromEntries(
    ['id', 'name', 'usertype', 'krb_principals'].map((name) => [name, `users.${name}`]),
  )
  const from = 'user_groups ug join users on users.id = ug.user_id'
  const where: Clause[] = [at('ug'), ['ug.group_id = ?', rowId(group)]]
  return selectRows(call.db, { columns, from, where, order: 'users.id' })
}

export const userMethods = reads({
  'getUser(userInfo=None, strict=False, krb_princs=True, groups=False)': getUser,
  'listUsers(userType=0, prefix=None, queryOpts=None, perm=None, inherited_perm=False)': listUsers,
  'getUserPerms(userID=None, with_groups=True)': async (call, { userID, with_groups }) =>
    userPermissions(call, await someone(call, userID), with_groups === true),
  'getUserPermsInheritance(userID)': async (call, { userID }) =>
    permissionSources(call, await someone(call, userID)),
  'getGroupMembers(group)': groupMembers,
  'getUserGroups(user)': async (call, { user }) => groupsOf(call, await someone(call, user)),
  'getPerms()': async (call) =>
    call.session?.user ? userPermissions(call, call.session.user.id) : [],
  'hasPerm(perm, strict=False)': async (call, { perm, strict }) => {
    const known = await findEntry(call, 'permissions', perm ?? null)
    if (strict && !known) throw genericError(`No such permission ${pythonText(perm)} defined`)
    return hasPermission(call, pythonText(perm))
  },
  'getAllPerms()': (call) =>
    call.db.rows('select id, name, description from permissions order by id'),
})
