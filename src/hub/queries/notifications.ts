import { hubQuery } from './hub-query'

/** What the hub mails a user about, by id or name. */
export function notificationsQuery(user: number | string) {
  return hubQuery('getBuildNotifications', { userID: user })
}

/** What the hub does not mail a user about, whatever else says so. */
export function notificationBlocksQuery(user: number | string) {
  return hubQuery('getBuildNotificationBlocks', { userID: user })
}
