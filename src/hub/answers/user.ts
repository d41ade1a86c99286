import type {
  User,
  LoggedInUser,
  LoginResult,
  UserWithGroups,
  Permission,
  SessionInfo,
  BuildNotification,
  NotificationBlock,
} from '../types/user'
import { both, flag, list, number, orNull, text, struct } from './reader'

export const user = struct<User>(
  { id: number, name: text, status: number, usertype: number },
  { krb_principals: list(text) },
)

export const loggedInUser = both(
  user,
  struct<Omit<LoggedInUser, keyof User>>({ authtype: number, krb_principal: orNull(text) }),
)

export const loginResult = struct<LoginResult>(
  { 'session-id': number, 'session-key': text },
  { 'header-auth': flag },
)

export const userWithGroups = both(
  user,
  struct<Omit<UserWithGroups, keyof User>>({}, { groups: list(text) }),
)

export const permission = struct<Permission>({ id: number, name: text, description: orNull(text) })

export const sessionInfo = struct<SessionInfo>({
  id: number,
  user_id: number,
  hostip: text,
  authtype: number,
  expired: flag,
  exclusive: orNull(flag),
  master: orNull(number),
  start_ts: number,
  update_ts: number,
  renew_ts: orNull(number),
})

export const buildNotification = struct<BuildNotification>({
  id: number,
  user_id: number,
  package_id: orNull(number),
  tag_id: orNull(number),
  success_only: flag,
  email: text,
})

export const notificationBlock = struct<NotificationBlock>({
  id: number,
  user_id: number,
  package_id: orNull(number),
  tag_id: orNull(number),
})
