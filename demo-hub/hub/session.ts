import { pythonText } from './arguments'
import { epoch } from '../db/select'
import type { Db } from '../db/database'
import { Double, type Struct } from '../xmlrpc/values'
import { authError, Fault, faultCodes, notAllowed } from './errors'
import type { Call, Hub, Session } from './call'
import { sessionKey } from './session-key'

/** Koji-Session-* headers of a request. */
export interface SessionHeaders {
  id: number
  key: string
  callNumber: number | null
}

const renewalMinutes = 1440
const loginMethods = new Set(['login', 'sslLogin'])

function number(row: Struct | undefined, name: string): number {
  const value = row?.[name]
  if (value instanceof Double) return value.value
  return typeof value === 'number' ? value : 0
}

async function hasExpired(hub: Hub, row: Struct): Promise<boolean> {
  if (row['expired'] === true) return true
  const limit = (renewalMinutes * 60) / hub.clockFactor
  if (Date.now() / 1000 - number(row, 'fresh_ts') <= limit) return false
  await expireSession(hub.db, number(row, 'id'))
  return true
}

/** Marks a session as expired, as its age would. */
export async function expireSession(db: Db, id: number): Promise<void> {
  await db.rows('update sessions set expired = true where id = $1 or master = $1', [id])
}

function checkCallNumber(row: Struct, headers: SessionHeaders, method: string): void {
  const last = row['callnum']
  const { callNumber, id } = headers
  if (callNumber === null || typeof last !== 'number') return
  if (last > callNumber)
    throw new Fault(faultCodes.sequence, `${last} > ${callNumber} (session ${id})`)
  if (last === callNumber)
    throw new Fault(
      faultCodes.retry,
      `unable to retry call ${callNumber} (method ${method}) for session ${id}`,
    )
}

/**
 * The session of a request (kojihub/auth.py Session). Throws AuthError for one that is unknown
 * or closed, AuthExpired, SequenceError and RetryError.
 */
export async function openSession(
  hub: Hub,
  headers: SessionHeaders,
  method: string,
): Promise<Session> {
  const row = await hub.db.row(
    `select s.id, s.callnum, s.expired, s.user_id, s.authtype, u.name, u.status,
       ${epoch('coalesce(s.renew_time, s.start_time)')} as fresh_ts
     from sessions s join users u on u.id = s.user_id
     where s.id = $1 and s.key = $2 and not s.closed`,
    [headers.id, headers.key],
  )
  if (!row) throw authError('Invalid session or bad credentials')
  const expired = await hasExpired(hub, row)
  if (expired && !loginMethods.has(method))
    throw new Fault(faultCodes.authExpired, `session "${headers.id}" has expired`)
  checkCallNumber(row, headers, method)
  const name = pythonText(row['name'])
  if (row['status'] !== 0) throw authError(`logins by ${name} are not allowed`)
  await hub.db.rows('update sessions set update_time = now() where id = $1', [headers.id])
  return {
    id: headers.id,
    user: expired ? null : { id: number(row, 'user_id'), name },
    callNumber: headers.callNumber,
    authtype: number(row, 'authtype'),
  }
}

/** Remembers the call number; part of the write's own transaction, as on a real hub. */
export async function rememberCallNumber(db: Db, session: Session): Promise<void> {
  if (session.callNumber === null) return
  await db.rows('update sessions set callnum = $2 where id = $1', [session.id, session.callNumber])
}

/** Makes or, with renew on an expired session, renews a session (auth.py createSession). */
export async function createSession(
  call: Call,
  userId: number,
  authtype: number,
  renew: boolean,
): Promise<Struct> {
  const key = sessionKey(userId)
  const old = renew ? call.session?.id : undefined
  const id =
    old === undefined
      ? await call.db.value(
          `insert into sessions (user_id, key, hostip, authtype)
           values ($1, $2, '127.0.0.1', $3) returning id`,
          [userId, key, authtype],
        )
      : await call.db.value(
          `update sessions set key = $2, expired = false, update_time = now(), renew_time = now()
           where id = $1 returning id`,
          [old, key],
        )
  return { 'session-id': id, 'session-key': key, 'header-auth': true }
}

/** Throws ActionNotAllowed unless somebody is signed in. */
export function needUser(call: Call): { id: number; name: string } {
  const user = call.session?.user
  if (!user) throw notAllowed('you must be logged in for this operation')
  return user
}

/** True when the signed-in user, or a group of the user, holds the permission. */
export async function hasPermission(call: Call, permission: string): Promise<boolean> {
  const user = call.session?.user
  if (!user) return false
  const found = await call.db.value(
    `select 1 from user_perms up join permissions p on p.id = up.perm_id
     where p.name = $2 and up.revoke_event is null and (up.user_id = $1 or up.user_id in
       (select group_id from user_groups where user_id = $1 and revoke_event is null))
     limit 1`,
    [user.id, permission],
  )
  return found !== null
}

/** Throws ActionNotAllowed unless the user holds the permission or is an admin. */
export async function needPermission(call: Call, permission: string): Promise<void> {
  if (await hasPermission(call, permission)) return
  if (await hasPermission(call, 'admin')) return
  const who = call.session?.user ? `logged in as ${call.session.user.name}` : 'user not logged in'
  throw notAllowed(`${permission} permission required (${who})`)
}
