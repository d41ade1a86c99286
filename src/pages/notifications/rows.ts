import type { KnownNotification } from '~/hub/acts/notifications'
import type { BuildNotification, NotificationBlock } from '~/hub/types/user'
import type { Names } from './use-names'

/** A notification or a block, with the names of what it is about. */
export interface NotificationRow extends KnownNotification {
  tagDeleted: boolean
  email: string
}

/** Rows as the page shows them; a name that is still on its way is its number. */
export function rowsOf(
  listed: readonly (BuildNotification | NotificationBlock)[],
  { packages, tags }: Names,
): NotificationRow[] {
  return listed.map((row) => {
    const { package_id: packageId, tag_id: tagId } = row
    const tag = tagId === null ? undefined : tags.get(tagId)
    return {
      id: row.id,
      packageId,
      packageName: packageId === null ? null : (packages.get(packageId) ?? `package ${packageId}`),
      tagId,
      tagName: tagId === null ? null : (tag?.name ?? `tag ${tagId}`),
      tagDeleted: tag?.deleted ?? false,
      successOnly: 'success_only' in row && row.success_only,
      email: 'email' in row ? row.email : '',
    }
  })
}
