export interface User {
  id: number
  name: string
  status: number
  usertype: number
  krb_principals?: string[]
}

/** getLoggedInUser adds how the session was opened. */
export interface LoggedInUser extends User {
  authtype: number
  krb_principal: string | null
}

export interface LoginResult {
  'session-id': number
  'session-key': string
  'header-auth'?: boolean
}

/** koji.USERTYPES */
export const USER_TYPE = { NORMAL: 0, HOST: 1, GROUP: 2 } as const

/** koji.USER_STATUS */
export const USER_STATUS = { NORMAL: 0, BLOCKED: 1 } as const

export interface UserWithGroups extends User {
  groups?: string[]
}

export interface Permission {
  id: number
  name: string
  description: string | null
}

export interface SessionInfo {
  id: number
  user_id: number
  hostip: string
  authtype: number
  expired: boolean
  exclusive: boolean | null
  master: number | null
  start_ts: number
  update_ts: number
  renew_ts: number | null
}

export interface BuildNotification {
  id: number
  user_id: number
  package_id: number | null
  tag_id: number | null
  success_only: boolean
  email: string
}

export interface NotificationBlock {
  id: number
  user_id: number
  package_id: number | null
  tag_id: number | null
}
