import type { HubStruct } from '../types/common'
import type { LoggedInUser, LoginResult, SessionInfo } from '../types/user'

/** Sign-in, sessions and uploads. */
export interface SessionMethods {
  getLoggedInUser: { params: Record<string, never>; result: LoggedInUser | null }
  login: { params: { user: string; password: string }; result: LoginResult }
  sslLogin: { params: Record<string, never>; result: LoginResult }
  logout: { params: { session_id?: number }; result: null }
  getSessionInfo: { params: { details: true; user_id: number }; result: SessionInfo[] | HubStruct }
  checkUpload: {
    params: { path: string; name: string; verify?: string; tail?: number }
    result: { size: number; mtime: number; hexdigest?: string } | null
  }
}
