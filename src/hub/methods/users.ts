import type { QueryOpts } from '../types/common'
import type { User } from '../types/user'

/** Users and permissions. */
export interface UserMethods {
  getUser: { params: { userInfo: number | string }; result: User | null }
  listUsers: { params: { prefix?: string; queryOpts?: QueryOpts }; result: User[] }
  getUserPerms: { params: { userID?: number | string }; result: string[] }
}
