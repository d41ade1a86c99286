import { hub } from '../hub'

/** What a notification or a block is about, by name; empty stands for all. */
export interface NotificationDraft {
  package: string
  tag: string
  /** Only of builds that went well; blocks know no such difference. */
  successOnly: boolean
}

export type NotificationKind = 'notification' | 'block'

function subjectOf({ package: name, tag }: NotificationDraft) {
  return { package_id: name.trim() || null, tag_id: tag.trim() || null }
}

/**
 * Makes a notification or a block for a user, by id or name; throws HubError in the hub's words, as
 * where there is one already.
 */
export async function createNotification(
  kind: NotificationKind,
  user: number,
  draft: NotificationDraft,
): Promise<void> {
  const params = { user_id: user, ...subjectOf(draft) }
  if (kind === 'block') await hub().write('createNotificationBlock', params)
  else {
    await hub().write('createNotification', { ...params, success_only: draft.successOnly })
  }
}

/** Changes what a notification is about; blocks can only be made and taken away. */
export async function updateNotification(id: number, draft: NotificationDraft): Promise<void> {
  const params = { id, ...subjectOf(draft), success_only: draft.successOnly }
  await hub().write('updateNotification', params)
}
