import { selectOne, selectRows, type Query } from '../db/select'
import { needNumber, pythonText } from '../hub/arguments'
import type { Args, Call } from '../hub/call'
import { genericError } from '../hub/errors'
import { reads, writes } from '../hub/registry'
import { hasPermission } from '../hub/session'
import type { Struct, Value } from '../xmlrpc/values'
import { findPackage, findUser, rowId, someone, tagId } from './lookup'

interface Kind {
  table: 'notification' | 'notification_block'
  columns: string[]
  /** What Koji's faults call it. */
  words: string
}

const notifications: Kind = {
  table: 'notification',
  columns: ['id', 'user_id', 'package_id', 'tag_id', 'success_only', 'email'],
  words: 'notification',
}
const blocks: Kind = {
  table: 'notification_block',
  columns: ['id', 'user_id', 'package_id', 'tag_id'],
  words: 'notification block',
}

function query({ table, columns }: Kind, where: Query['where']): Query {
  const own = Object.fromEntries(columns.map((name) => [name, name]))
  return { columns: own, from: table, where: where ?? [], order: 'id' }
}

async function ofUser(call: Call, kind: Kind, user: number): Promise<Struct[]> {
  return selectRows(call.db, query(kind, [['user_id = ?', user]]))
}

async function listed(call: Call, kind: Kind, info: Value | undefined): Promise<Struct[]> {
  return ofUser(call, kind, await someone(call, info))
}

async function one(
  call: Call,
  kind: Kind,
  id: Value | undefined,
  strict: boolean,
): Promise<Struct | null> {
  const row = await selectOne(call.db, query(kind, [['id = ?', needNumber(id)]]))
  if (!row && strict) throw genericError(`No ${kind.words} with ID ${needNumber(id)} found`)
  return row
}

function signedIn(call: Call): { id: number; name: string } {
  const user = call.session?.user
  if (!user) throw genericError('Not logged-in')
  return user
}

async function mayChange(call: Call, owner: number): Promise<boolean> {
  return owner === signedIn(call).id || hasPermission(call, 'admin')
}

/** Which package and tag it is about; null stands for all. */
async function subject(call: Call, args: Args): Promise<{ package: Value; tag: Value }> {
  const { package_id: item = null, tag_id: tag = null } = args
  return {
    package: item === null ? null : rowId(await findPackage(call, item, true)),
    tag: tag === null ? null : await tagId(call, tag),
  }
}

async function refuseTwice(
  call: Call,
  kind: Kind,
  user: number,
  wish: { package: Value; tag: Value; success?: boolean },
): Promise<void> {
  const same = (row: Struct) =>
    row['package_id'] === wish.package &&
    row['tag_id'] === wish.tag &&
    (wish.success === undefined || row['success_only'] === wish.success)
  if ((await ofUser(call, kind, user)).some(same)) throw genericError('notification already exists')
}

/** For whom something is made: oneself, or by an admin anybody. Throws GenericError. */
async function receiver(
  call: Call,
  kind: Kind,
  info: Value,
): Promise<{ id: number; name: string }> {
  const me = signedIn(call)
  const user = await findUser(call, info)
  if (!user) throw genericError(`No such user ID: ${pythonText(info)}`)
  const name = pythonText(user['name'])
  if (!(await mayChange(call, rowId(user))))
    throw genericError(`user ${me.name} cannot create ${kind.words}s for user ${name}`)
  return { id: rowId(user), name }
}

async function create(call: Call, args: Args): Promise<Value> {
  const { id, name } = await receiver(call, notifications, args['user_id'] ?? null)
  const wish = { ...(await subject(call, args)), success: Boolean(args['success_only']) }
  await refuseTwice(call, notifications, id, wish)
  await call.db.rows(
    `insert into notification (user_id, package_id, tag_id, success_only, email)
     values ($1, $2, $3, $4, $5)`,
    [id, wish.package, wish.tag, wish.success, `${name}@example.org`],
  )
  return null
}

async function createBlock(call: Call, args: Args): Promise<Value> {
  const { id } = await receiver(call, blocks, args['user_id'] ?? null)
  const wish = await subject(call, args)
  await refuseTwice(call, blocks, id, wish)
  await call.db.rows(
    'insert into notification_block (user_id, package_id, tag_id) values ($1, $2, $3)',
    [id, wish.package, wish.tag],
  )
  return null
}

async function update(call: Call, args: Args): Promise<Value> {
  const me = signedIn(call)
  const row = (await one(call, notifications, args['id'], true)) ?? {}
  const owner = Number(row['user_id'])
  if (!(await mayChange(call, owner)))
    throw genericError(`user ${me.id} cannot update notifications for user ${owner}`)
  const wish = { ...(await subject(call, args)), success: Boolean(args['success_only']) }
  await refuseTwice(call, notifications, owner, wish)
  await call.db.rows(
    'update notification set package_id = $2, tag_id = $3, success_only = $4 where id = $1',
    [rowId(row), wish.package, wish.tag, wish.success],
  )
  return null
}

async function remove(call: Call, kind: Kind, id: Value | undefined): Promise<Value> {
  const row = (await one(call, kind, id, true)) ?? {}
  const me = signedIn(call)
  const owner = Number(row['user_id'])
  if (!(await mayChange(call, owner)))
    throw genericError(`user ${me.id} cannot delete ${kind.words}s for user ${owner}`)
  await call.db.rows(`delete from ${kind.table} where id = $1`, [rowId(row)])
  return null
}

export const notificationMethods = [
  ...reads({
    'getBuildNotifications(userID=None)': (call, { userID }) => listed(call, notifications, userID),
    'getBuildNotification(id, strict=False)': (call, { id, strict }) =>
      one(call, notifications, id, strict === true),
    'getBuildNotificationBlocks(userID=None)': (call, { userID }) => listed(call, blocks, userID),
    'getBuildNotificationBlock(id, strict=False)': (call, { id, strict }) =>
      one(call, blocks, id, strict === true),
  }),
  ...writes({
    'createNotification(user_id, package_id, tag_id, success_only)': create,
    'updateNotification(id, package_id, tag_id, success_only)': update,
    'deleteNotification(id)': (call, { id }) => remove(call, notifications, id),
    'createNotificationBlock(user_id, package_id=None, tag_id=None)': createBlock,
    'deleteNotificationBlock(id)': (call, { id }) => remove(call, blocks, id),
  }),
]
