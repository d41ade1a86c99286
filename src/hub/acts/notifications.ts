import { shellLine } from '~/lib/shell-words'
import { type Act, withWayBack, write } from './act'

/** A mail of what happens, or a block that holds such mails back. */
export type NotificationKind = 'notification' | 'block'

/** Whose it is; `mine` where it is whoever acts. */
export interface NotificationOwner {
  id: number
  name: string
  mine: boolean
}

/** What a notification or a block is about, by name; empty stands for all. */
export interface NotificationDraft {
  package: string
  tag: string
  /** Only of builds that went well; blocks know no such difference. */
  successOnly: boolean
}

/** A notification or a block that the hub has. */
export interface KnownNotification {
  id: number
  packageId: number | null
  packageName: string | null
  tagId: number | null
  tagName: string | null
  successOnly: boolean
}

interface Subject {
  package_id: number | string | null
  tag_id: number | string | null
}

/** What one is about, as a form begins with it. */
export function draftOfNotification(known: KnownNotification): NotificationDraft {
  const { packageName, tagName, successOnly } = known
  return { package: packageName ?? '', tag: tagName ?? '', successOnly }
}

/** What one is about, in words. */
export function aboutWords(draft: NotificationDraft): string {
  return `${draft.package || 'all packages'} in ${draft.tag || 'all tags'}`
}

function addCommand(kind: NotificationKind, owner: NotificationOwner, draft: NotificationDraft) {
  const isBlock = kind === 'block'
  const all = draft.package === '' && draft.tag === ''
  // The command line knows no notification of everything.
  if (all && !isBlock) return []
  return [
    shellLine(
      'koji',
      isBlock ? 'block-notification' : 'add-notification',
      !owner.mine && `--user=${owner.name}`,
      draft.package !== '' && `--package=${draft.package}`,
      draft.tag !== '' && `--tag=${draft.tag}`,
      !isBlock && draft.successOnly && '--success-only',
      all && '--all',
    ),
  ]
}

function createOf(
  kind: NotificationKind,
  owner: NotificationOwner,
  draft: NotificationDraft,
  subject: Subject,
): Act {
  const about = `for ${owner.name} about ${aboutWords(draft)}`
  const params = { user_id: owner.id, ...subject }
  return {
    does: `Add a ${kind} ${about}`,
    done: `Added a ${kind} ${about}`,
    writes: [
      kind === 'block'
        ? write('createNotificationBlock', params)
        : write('createNotification', { ...params, success_only: draft.successOnly }),
    ],
    commands: addCommand(kind, owner, draft),
  }
}

function namesOf(draft: NotificationDraft): Subject {
  return { package_id: draft.package || null, tag_id: draft.tag || null }
}

/** Adds one. The hub does not tell its number, so that it is taken away from its own line. */
export function createNotification(
  kind: NotificationKind,
  owner: NotificationOwner,
  draft: NotificationDraft,
): Act {
  return createOf(kind, owner, draft, namesOf(draft))
}

/** Takes one away; added again, it has another number. */
export function deleteNotification(
  kind: NotificationKind,
  owner: NotificationOwner,
  known: KnownNotification,
): Act {
  const { id, packageId, tagId } = known
  const draft = draftOfNotification(known)
  const about = aboutWords(draft)
  const isBlock = kind === 'block'
  return {
    does: `Delete the ${kind} about ${about}`,
    done: `Deleted the ${kind} about ${about}`,
    writes: [write(isBlock ? 'deleteNotificationBlock' : 'deleteNotification', { id })],
    commands: [shellLine('koji', isBlock ? 'unblock-notification' : 'remove-notification', id)],
    // By number: a tag that is deleted has no name any more.
    back: {
      ...createOf(kind, owner, draft, { package_id: packageId, tag_id: tagId }),
      oneWay: true,
    },
  }
}

function updateOnly(id: number, before: NotificationDraft, after: NotificationDraft): Act {
  const switched = after.successOnly === before.successOnly ? null : after.successOnly
  return {
    does: `Change notification ${id} to ${aboutWords(after)}`,
    done: `Changed notification ${id} to ${aboutWords(after)}`,
    writes: [
      write('updateNotification', { id, ...namesOf(after), success_only: after.successOnly }),
    ],
    commands: [
      shellLine(
        'koji',
        'edit-notification',
        after.package !== before.package && `--package=${after.package || '*'}`,
        after.tag !== before.tag && `--tag=${after.tag || '*'}`,
        switched !== null && (switched ? '--success-only' : '--no-success-only'),
        id,
      ),
    ],
  }
}

/** Changes what a notification is about; null where nothing differs. Blocks cannot be changed. */
export function updateNotification(
  id: number,
  before: NotificationDraft,
  after: NotificationDraft,
): Act | null {
  const same =
    before.package === after.package &&
    before.tag === after.tag &&
    before.successOnly === after.successOnly
  return same ? null : withWayBack(updateOnly(id, before, after), updateOnly(id, after, before))
}
