export type SignInMethod = 'password' | 'ssl'

/** An open session of the hub. */
export interface Session {
  id: number
  key: string
  userId: number
  userName: string
  signIn: SignInMethod
}

export type SessionState =
  | { status: 'anonymous' }
  | { status: 'signed-in'; session: Session }
  /** `session` is there when the hub may renew it (kojihub/auth.py createSession). */
  | { status: 'expired'; userName: string; session: Session | null }
