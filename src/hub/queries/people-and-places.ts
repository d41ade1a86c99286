import { keepPreviousData, queryOptions } from '@tanstack/react-query'

import type { Params } from '../methods'
import { countQuery, hubQuery } from './hub-query'

/** Names change seldom; asked once in ten minutes. */
const names = { staleTime: 600_000 }

/** A user by id or name; null where there is none. */
export function userQuery(user: number | string) {
  return queryOptions({ ...hubQuery('getUser', { userInfo: user }), ...names })
}

/** A user with the groups that they are in; null where there is none. */
export function userWithGroupsQuery(user: number | string) {
  return hubQuery('getUser', { userInfo: user, groups: true })
}

/** One page of users, or of those with a permission. */
export function usersQuery(params: Params<'listUsers'>) {
  return queryOptions({ ...hubQuery('listUsers', params), placeholderData: keepPreviousData })
}

/** How many users match. */
export function usersCountQuery(params: Params<'listUsers'>) {
  return countQuery('listUsers', params)
}

/** The names of the permissions that a user has, through groups too. */
export function permissionsQuery(user: number | string) {
  return queryOptions({ ...hubQuery('getUserPerms', { userID: user }), ...names })
}

/** The names of the permissions that a user has without any group. */
export function ownPermissionsQuery(user: number | string) {
  return queryOptions({
    ...hubQuery('getUserPerms', { userID: user, with_groups: false }),
    ...names,
  })
}

/** All permissions of the hub. */
export function allPermissionsQuery() {
  return queryOptions({ ...hubQuery('getAllPerms', {}), ...names })
}

/** The members of a group. */
export function groupMembersQuery(group: number | string) {
  return hubQuery('getGroupMembers', { group })
}

/** A builder by id or name; null where there is none. */
export function hostQuery(host: number | string) {
  return queryOptions({ ...hubQuery('getHost', { hostInfo: host }), ...names })
}

/** All builders, or those of a channel; the hub cannot page these. */
export function hostsQuery(params: Params<'listHosts'> = {}) {
  return queryOptions({ ...hubQuery('listHosts', params), refetchInterval: 30_000 })
}

/** The architectures that any builder has. */
export function allArchesQuery() {
  return queryOptions({ ...hubQuery('getAllArches', {}), ...names })
}

/** A channel by id or name; null where there is none. */
export function channelQuery(channel: number | string) {
  return queryOptions({ ...hubQuery('getChannel', { channelInfo: channel }), ...names })
}

/** All channels, or those of a builder. */
export function channelsQuery(params: Params<'listChannels'> = {}) {
  return queryOptions({ ...hubQuery('listChannels', params), ...names })
}

/** The buildroots that a task made. */
export function taskBuildrootsQuery(task: number) {
  return hubQuery('listBuildroots', { taskID: task })
}
