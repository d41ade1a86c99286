import { queryOptions } from '@tanstack/react-query'

import { hubQuery } from './hub-query'

/** Names change seldom; asked once in ten minutes. */
const names = { staleTime: 600_000 }

export function userQuery(user: number | string) {
  return queryOptions({ ...hubQuery('getUser', { userInfo: user }), ...names })
}

export function hostQuery(host: number | string) {
  return queryOptions({ ...hubQuery('getHost', { hostInfo: host }), ...names })
}

export function channelQuery(channel: number | string) {
  return queryOptions({ ...hubQuery('getChannel', { channelInfo: channel }), ...names })
}

export function taskBuildrootsQuery(task: number) {
  return hubQuery('listBuildroots', { taskID: task })
}

export function permissionsQuery(user: number) {
  return queryOptions({ ...hubQuery('getUserPerms', { userID: user }), ...names })
}
