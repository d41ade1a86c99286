import { at, queryOpts, select, type Clause } from '../db/select'
import { asList, pythonText } from '../hub/arguments'
import type { Args, Call } from '../hub/call'
import { reads } from '../hub/registry'
import type { Struct, Value } from '../xmlrpc/values'
import { findUser, rowId } from './lookup'

/** Names of the permissions that a user holds. */
export async function userPermissions(call: Call, user: number): Promise<string[]> {
  const rows = await call.db.rows(
    `select p.name from user_perms up join permissions p on p.id = up.perm_id
     where up.user_id = $1 and ${at('up')} order by p.id`,
    [user],
  )
  return rows.map((row) => pythonText(row['name']))
}

async function groups(call: Call, user: number): Promise<Struct[]> {
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
  const names = (await groups(call, rowId(user))).map((group) => group['name'] ?? null)
  return { ...row, groups: names }
}

async function listUsers(call: Call, args: Args): Promise<Value> {
  const where: Clause[] = []
  const types = asList(args['userType'])
  if (types.length > 0)
    where.push([`users.usertype in (${types.map(() => '?').join(',')})`, ...types])
  if (args['prefix']) where.push(["users.name ilike ? || '%'", args['prefix']])
  if (args['perm'])
    where.push([
      `exists (select 1 from user_perms up join permissions p on p.id = up.perm_id
        where up.user_id = users.id and p.name = ? and up.revoke_event is null)`,
      args['perm'],
    ])
  const columns = Object.fromEntries(
    ['id', 'name', 'status', 'usertype', 'krb_principals'].map((name) => [name, `users.${name}`]),
  )
  const query = { columns, from: 'users', where, order: 'users.id' }
  return select(call.db, query, queryOpts(args['queryOpts']))
}

async function someone(call: Call, info: Value | undefined): Promise<number> {
  const user = await findUser(call, info ?? call.session?.user?.id ?? '', true)
  return rowId(user)
}

export const userMethods = reads({
  'getUser(userInfo=None, strict=False, krb_princs=True, groups=False)': getUser,
  'listUsers(userType=0, prefix=None, queryOpts=None, perm=None, inherited_perm=False)': listUsers,
  'getUserPerms(userID=None, with_groups=True)': async (call, { userID }) =>
    userPermissions(call, await someone(call, userID)),
  'getUserGroups(user)': async (call, { user }) => groups(call, await someone(call, user)),
  'getPerms()': async (call) =>
    call.session?.user ? userPermissions(call, call.session.user.id) : [],
  'hasPerm(perm, strict=False)': async (call, { perm }) =>
    call.session?.user
      ? (await userPermissions(call, call.session.user.id)).includes(pythonText(perm))
      : false,
  'getAllPerms()': (call) =>
    call.db.rows('select id, name, description from permissions order by id'),
})
