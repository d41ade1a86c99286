import { ActDialog } from '~/entities/acts/act-dialog'
import { useActDraft } from '~/entities/acts/act-place'
import { CheckField } from '~/entities/acts/fields'
import { PackageField, TagField } from '~/entities/acts/name-field'
import {
  createNotification,
  draftOfNotification,
  type KnownNotification,
  type NotificationKind,
  type NotificationOwner,
  updateNotification,
} from '~/hub/acts/notifications'

interface NotificationDialogProps {
  kind: NotificationKind
  owner: NotificationOwner
  /** The one that is changed; a new one without. */
  known?: KnownNotification
}

const empty = { package: '', tag: '', successOnly: false }

/** Adds a notification or a block, or changes what a notification is about. */
export function NotificationDialog({ kind, owner, known }: NotificationDialogProps) {
  const before = known ? draftOfNotification(known) : empty
  const [typed, change] = useActDraft(before)
  const draft = { ...typed, package: typed.package.trim(), tag: typed.tag.trim() }
  const act = known
    ? (updateNotification(known.id, before, draft) ?? 'Nothing is changed yet')
    : createNotification(kind, owner, draft)
  return (
    <ActDialog
      title={known ? `Change the ${kind}` : `Add a ${kind}`}
      act={act}
      confirm={known ? 'Save' : `Add the ${kind}`}
      fields={
        <>
          <PackageField
            label="Package"
            help="Left empty: every package."
            placeholder="all"
            value={typed.package}
            onChange={(name) => change({ package: name })}
          />
          <TagField
            label="Tag"
            help="Left empty: every tag."
            placeholder="all"
            value={typed.tag}
            onChange={(tag) => change({ tag })}
          />
          {kind === 'notification' && (
            <CheckField
              label="Only builds that went well"
              checked={typed.successOnly}
              onChange={(successOnly) => change({ successOnly })}
            />
          )}
        </>
      }
    />
  )
}
