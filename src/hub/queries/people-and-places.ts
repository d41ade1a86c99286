import { queryOptions } from '@tanstack/react-query'

import { hubQuery } from './hub-query'

/** Names change seldom; asked once in ten minutes. */
const names = { staleTime: 600_000 }

/** A user by id or name; null where there is none. */
export function userQuery(user: number | string) {
  return queryOptions({ ...hubQuery('getUser', { userInfo: user }), ...names })
}

/** A builder by id or name; null where there is none. */
export function hostQuery(host: number | string) {
  return queryOptions({ ...hubQuery('getHost', { hostInfo: host }), ...names })
}

/** A channel by id or name; null where there is none. */
export function channelQuery(channel: number | string) {
  return queryOptions({ ...hubQuery('getChannel', { channelInfo: channel }), ...names })
}

/** The buildroots that a task made. */
export function taskBuildrootsQuery(task: number) {
  return hubQuery('listBuildroots', { taskID: task })
}

/** The names of the permissions that a user has. */
export function permissionsQuery(user: number) {
  return queryOptions({ ...hubQuery('getUserPerms', { userID: user }), ...names })
}
