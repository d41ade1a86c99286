import { changesOf } from '../builders/versioned'
import { asNumber, asText, needText, pythonText } from '../hub/arguments'
import type { Args, Call } from '../hub/call'
import { genericError } from '../hub/errors'
import { verifyName, verifyPrincipal, verifyUserName } from '../hub/names'
import { writes } from '../hub/registry'
import { needPermission } from '../hub/session'
import type { Struct, Value } from '../xmlrpc/values'
import { findEntry, findUser, rowId } from './lookup'
import { userPermissions } from './users'

const groupType = 2

/** Makes a user, host or group and answers its id (auth.py createUser). */
export async function createUser(
  call: Call,
  name: string,
  usertype: number,
  status: number,
  principal: string | null,
): Promise<number> {
  const id = await call.db.value(
    `insert into users (name, usertype, status, krb_principals) values ($1, $2, $3, $4)
     returning id`,
    [name, usertype, status, JSON.stringify(principal === null ? [] : [principal])],
  )
  return Number(id)
}

async function create(call: Call, args: Args): Promise<Value> {
  await needPermission(call, 'admin')
  const { username = null, krb_principal: principal = null } = args
  const name = verifyUserName(username)
  if (principal !== null) verifyPrincipal(principal)
  if (await findUser(call, name)) throw genericError(`user already exists: ${name}`)
  const status = asNumber(args['status']) ?? 0
  if (status !== 0 && status !== 1) throw genericError(`invalid status: ${status}`)
  const taken = 'select 1 from users where krb_principals::jsonb ? $1'
  if (principal !== null && (await call.db.value(taken, [principal])) !== null)
    throw genericError(`user with this Kerberos principal already exists: ${pythonText(principal)}`)
  return createUser(call, name, 0, status, asText(principal))
}

function setStatus(status: number) {
  return async (call: Call, args: Args): Promise<Value> => {
    // A real hub, too, looks the user up before it asks who calls.
    const user = await findUser(call, args['username'] ?? null)
    if (!user) throw genericError(`No such user: ${pythonText(args['username'])}`)
    await needPermission(call, 'admin')
    await call.db.rows('update users set status = $2 where id = $1', [rowId(user), status])
    return null
  }
}

async function permissionOf(call: Call, args: Args, makes: boolean): Promise<Struct> {
  const { permission = null } = args
  const known = await findEntry(call, 'permissions', permission, !makes)
  if (known) return known
  const made = 'insert into permissions (name) values ($1) returning id'
  return { id: await call.db.value(made, [verifyName(permission)]), name: permission }
}

async function grant(call: Call, args: Args): Promise<Value> {
  await needPermission(call, 'admin')
  const { userinfo = null, description = null } = args
  const makes = args['create'] === true
  if (description !== null && !makes)
    throw genericError('Description should be specified only with create.')
  const user = rowId(await findUser(call, userinfo, true))
  const permission = await permissionOf(call, args, makes)
  const name = pythonText(permission['name'])
  if (description !== null)
    await call.db.rows('update permissions set description = $2 where id = $1', [
      rowId(permission),
      needText(description),
    ])
  if ((await userPermissions(call, user, false)).includes(name))
    throw genericError(`user ${pythonText(userinfo)} already has permission: ${name}`)
  await changesOf(call).add('user_perms', { user_id: user, perm_id: rowId(permission) })
  return null
}

async function revoke(call: Call, args: Args): Promise<Value> {
  await needPermission(call, 'admin')
  const { userinfo = null } = args
  const user = rowId(await findUser(call, userinfo, true))
  const permission = await permissionOf(call, args, false)
  const name = pythonText(permission['name'])
  if (!(await userPermissions(call, user, false)).includes(name))
    throw genericError(`user ${pythonText(userinfo)} does not have permission: ${name}`)
  await changesOf(call).revoke('user_perms', { user_id: user, perm_id: rowId(permission) })
  return null
}

async function describePermission(call: Call, args: Args): Promise<Value> {
  await needPermission(call, 'admin')
  const description = needText(args['description'])
  const permission = await permissionOf(call, args, false)
  await call.db.rows('update permissions set description = $2 where id = $1', [
    rowId(permission),
    description,
  ])
  return null
}

async function newGroup(call: Call, args: Args): Promise<Value> {
  await needPermission(call, 'admin')
  const name = verifyName(args['name'] ?? null)
  if (await findUser(call, name)) throw genericError(`user/group already exists: ${name}`)
  return createUser(call, name, groupType, 0, null)
}

async function membership(call: Call, group: number, user: number): Promise<boolean> {
  const found = await call.db.value(
    'select 1 from user_groups where group_id = $1 and user_id = $2 and revoke_event is null',
    [group, user],
  )
  return found !== null
}

async function needGroup(call: Call, info: Value | undefined): Promise<number> {
  const group = await findUser(call, info ?? null)
  if (group?.['usertype'] !== groupType) throw genericError(`Not a group: ${pythonText(info)}`)
  return rowId(group)
}

async function addMember(call: Call, args: Args): Promise<Value> {
  await needPermission(call, 'admin')
  const group = await needGroup(call, args['group'])
  const user = await findUser(call, args['user'] ?? null)
  if (!user) throw genericError(`Not a user: ${pythonText(args['user'])}`)
  if (user['usertype'] === groupType) throw genericError('Groups cannot be members of other groups')
  if (await membership(call, group, rowId(user))) {
    if (args['strict'] === false) return null
    throw genericError('User already in group')
  }
  await changesOf(call).add('user_groups', { user_id: rowId(user), group_id: group })
  return null
}

async function dropMember(call: Call, args: Args): Promise<Value> {
  await needPermission(call, 'admin')
  const user = rowId(await findUser(call, args['user'] ?? null, true))
  const group = await needGroup(call, args['group'])
  if (!(await membership(call, group, user)))
    throw genericError(`No such user in group: ${pythonText(args['group'])}`)
  await changesOf(call).revoke('user_groups', { user_id: user, group_id: group })
  return null
}

export const userWriteMethods = writes({
  'createUser(username, status=None, krb_principal=None)': create,
  'enableUser(username)': setStatus(0),
  'disableUser(username)': setStatus(1),
  'grantPermission(userinfo, permission, create=False, description=None)': grant,
  'revokePermission(userinfo, permission)': revoke,
  'editPermission(permission, description)': describePermission,
  'newGroup(name)': newGroup,
  'addGroupMember(group, user, strict=True)': addMember,
  'dropGroupMember(group, user)': dropMember,
})
