import type { LoggedInUser, LoginResult } from '../types/user'

/** Sign-in, sessions and uploads. */
export interface SessionMethods {
  getLoggedInUser: { params: Record<string, never>; result: LoggedInUser | null }
  login: { params: { user: string; password: string }; result: LoginResult }
  sslLogin: { params: Record<string, never>; result: LoginResult }
  logout: { params: Record<string, never>; result: null }
  checkUpload: {
    params: { path: string; name: string; verify?: string; tail?: number }
    result: { size: number; mtime: number; hexdigest?: string } | null
  }
}
