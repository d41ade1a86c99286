import type { QueryOpts } from '../types/common'
import type {
  BuildNotification,
  NotificationBlock,
  Permission,
  User,
  UserWithGroups,
} from '../types/user'

interface NotificationOf {
  package_id: number | string | null
  tag_id: number | string | null
}

/** Users, permissions and notifications. */
export interface UserMethods {
  getUser: {
    params: { userInfo: number | string; groups?: boolean }
    result: UserWithGroups | null
  }
  listUsers: {
    params: {
      userType?: number | null
      prefix?: string
      perm?: string
      inherited_perm?: boolean
      queryOpts?: QueryOpts
    }
    result: User[]
  }
  getUserPerms: { params: { userID?: number | string; with_groups?: boolean }; result: string[] }
  getAllPerms: { params: Record<string, never>; result: Permission[] }
  getGroupMembers: { params: { group: number | string }; result: User[] }

  /** Answers the new user's id. */
  createUser: {
    params: { username: string; status?: number | null; krb_principal?: string | null }
    result: number
  }
  enableUser: { params: { username: string }; result: null }
  disableUser: { params: { username: string }; result: null }
  grantPermission: {
    params: {
      userinfo: number | string
      permission: number | string
      create?: boolean
      description?: string | null
    }
    result: null
  }
  revokePermission: {
    params: { userinfo: number | string; permission: number | string }
    result: null
  }
  editPermission: { params: { permission: number | string; description: string }; result: null }
  newGroup: { params: { name: string }; result: number }
  addGroupMember: {
    params: { group: number | string; user: number | string; strict?: boolean }
    result: null
  }
  dropGroupMember: { params: { group: number | string; user: number | string }; result: null }

  getBuildNotifications: { params: { userID: number | string }; result: BuildNotification[] }
  getBuildNotificationBlocks: { params: { userID: number | string }; result: NotificationBlock[] }
  createNotification: {
    params: NotificationOf & { user_id: number; success_only: boolean }
    result: null
  }
  updateNotification: {
    params: NotificationOf & { id: number; success_only: boolean }
    result: null
  }
  deleteNotification: { params: { id: number }; result: null }
  createNotificationBlock: { params: NotificationOf & { user_id: number }; result: null }
  deleteNotificationBlock: { params: { id: number }; result: null }
}
