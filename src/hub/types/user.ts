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
