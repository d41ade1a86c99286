import { epoch, selectRows, type Clause } from '../db/select'
import { asList, asNumber, asText } from '../hub/arguments'
import type { Args, Call } from '../hub/call'
import { authError, notAllowed } from '../hub/errors'
import { reads, writes } from '../hub/registry'
import { createSession, hasPermission } from '../hub/session'
import { isStruct, type Struct, type Value } from '../xmlrpc/values'
import { findUser, rowId } from './lookup'

/** koji.AUTHTYPES */
const authtypes = { password: 0, gssapi: 3 }

function refuseSecondLogin(call: Call): void {
  if (call.session?.user) throw authError('Already logged in')
}

function wantsRenewal(args: Args): boolean {
  return isStruct(args['opts']) && args['opts']['renew'] === true
}

async function login(call: Call, args: Args): Promise<Value> {
  const [user, password] = asList(args['args']).map((item) => asText(item))
  const named = isStruct(args['opts']) ? args['opts'] : {}
  refuseSecondLogin(call)
  const id = await call.db.value(
    'select id from users where name = $1 and password = $2 and password is not null',
    [user ?? asText(named['user']), password ?? asText(named['password'])],
  )
  if (id === null) throw authError('invalid username or password')
  return createSession(call, Number(id), authtypes.password, wantsRenewal(args))
}

async function sslLogin(call: Call, args: Args): Promise<Value> {
  refuseSecondLogin(call)
  if (call.remoteUser === null) throw authError('could not verify client: None')
  const named = isStruct(args['opts']) ? args['opts'] : {}
  if (asList(args['args'])[0] || named['proxyuser'])
    throw authError(`${call.remoteUser} is not authorized to login other users`)
  const user = await findUser(call, call.remoteUser)
  if (!user) throw authError(`Unknown user: ${call.remoteUser}`)
  return createSession(call, rowId(user), authtypes.gssapi, wantsRenewal(args))
}

async function logout(call: Call, args: Args): Promise<Value> {
  const { session } = call
  if (!session?.user) throw authError('Not logged in')
  const other = asNumber(args['session_id'])
  if (other !== null && !(await hasPermission(call, 'admin'))) {
    const mine = await call.db.value('select 1 from sessions where id = $1 and user_id = $2', [
      other,
      session.user.id,
    ])
    if (mine === null) throw notAllowed('only admins or owner may logout other session')
  }
  await call.db.rows(
    `update sessions set expired = true, exclusive = null, closed = true
     where id = $1 or master = $1`,
    [other ?? session.id],
  )
  return null
}

async function loggedInUser(call: Call): Promise<Value> {
  const { session } = call
  if (!session?.user) return null
  const user = (await findUser(call, session.user.id, true)) ?? {}
  const [principal = null] = asList(user['krb_principals'])
  return { ...user, authtype: session.authtype, krb_principal: principal }
}

const columns: Record<string, string> = {
  ...Object.fromEntries(
    ['user_id', 'expired', 'master', 'authtype', 'callnum', 'exclusive'].map((name) => [
      name,
      name,
    ]),
  ),
  ...Object.fromEntries(
    ['start', 'update', 'renew'].flatMap((name) => [
      [`${name}_time`, `${name}_time`],
      [`${name}_ts`, epoch(`${name}_time`)],
    ]),
  ),
}

async function sessionInfo(call: Call, args: Args): Promise<Value> {
  const { session } = call
  if (!session?.user) return null
  const where: Clause[] = ['not expired']
  const asked = args['user_id'] ?? null
  if (asked !== null) {
    const user = rowId(await findUser(call, asked, true))
    if (user !== session.user.id && !(await hasPermission(call, 'admin')))
      throw notAllowed('only admins or owners may see all active sessions')
    where.push(['user_id = ?', user])
  } else where.push(['id = ?', session.id])
  const details = args['details'] === true
  const rows: Struct[] = await selectRows(call.db, {
    columns: details ? { ...columns, id: 'id', hostip: 'hostip' } : columns,
    from: 'sessions',
    where,
    order: 'id',
  })
  return asked === null ? (rows[0] ?? null) : rows
}

export const sessionMethods = [
  ...writes({
    'login(*args, **opts)': login,
    'sslLogin(*args, **opts)': sslLogin,
    'logout(session_id=None)': logout,
  }),
  ...reads({
    'getLoggedInUser()': loggedInUser,
    'getSessionInfo(details=False, user_id=None)': sessionInfo,
  }),
]
