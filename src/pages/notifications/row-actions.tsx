import { useMutation, useQueryClient } from '@tanstack/react-query'
import { PenLine, Trash2 } from 'lucide-react'

import { ConfirmButton } from '~/entities/confirm-button'
import { deleteNotification, type NotificationKind } from '~/hub/queries/notification-writes'
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
  const client = useQueryClient()
  const remove = useMutation({
    mutationFn: () => deleteNotification(kind, row.id),
    onSettled: () =>
      client.invalidateQueries({
        queryKey: [kind === 'block' ? 'getBuildNotificationBlocks' : 'getBuildNotifications'],
      }),
  })
  return (
    <span className="inline-flex flex-wrap justify-end gap-1.5 py-1">
      {onEdit && (
        <Button icon={PenLine} disabledReason={reason ?? undefined} onClick={() => onEdit(row)}>
          Edit
        </Button>
      )}
      <ConfirmButton
        icon={Trash2}
        label="Delete"
        variant="danger"
        disabledReason={reason}
        title={`Delete this ${kind}?`}
        confirm={`Delete the ${kind}`}
        mutation={remove}
      >
        {kind === 'block' ? 'No mail is held back any more about ' : 'No more mail about '}
        {aboutWords(row)}.
      </ConfirmButton>
    </span>
  )
}
