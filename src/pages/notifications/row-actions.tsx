import { PenLine, Trash2 } from 'lucide-react'

import { ActDialog } from '~/entities/acts/act-dialog'
import { Acts } from '~/entities/acts/acts'
import { deleteNotification } from '~/hub/acts/own'
import type { NotificationKind } from '~/hub/queries/notification-writes'
import { Button } from '~/ui/button'
import type { NotificationRow } from './rows'

/** What a notification is about, in words. */
function aboutWords({ packageName, tagName }: NotificationRow): string {
  return `${packageName ?? 'all packages'} in ${tagName ?? 'all tags'}`
}

interface RowActionsProps {
  kind: NotificationKind
  row: NotificationRow
  reason: string | null
  onEdit?: ((row: NotificationRow) => void) | undefined
}

/** Changes or deletes one notification; deletes one block. */
export function RowActions({ kind, row, reason, onEdit }: RowActionsProps) {
  const about = aboutWords(row)
  return (
    <span className="inline-flex flex-wrap justify-end gap-1.5 py-1">
      {onEdit && (
        <Button icon={PenLine} disabledReason={reason ?? undefined} onClick={() => onEdit(row)}>
          Edit
        </Button>
      )}
      <Acts
        label={`Change the ${kind}`}
        of={row.id}
        items={[
          {
            id: `delete-${kind}`,
            label: 'Delete',
            icon: Trash2,
            danger: true,
            primary: true,
            no: reason,
            dialog: () => (
              <ActDialog
                title={`Delete this ${kind}?`}
                act={deleteNotification(kind, row.id, about)}
                confirm={`Delete the ${kind}`}
                danger
              >
                {kind === 'block' ? 'No mail is held back any more about ' : 'No more mail about '}
                {about}.
              </ActDialog>
            ),
          },
        ]}
      />
    </span>
  )
}
