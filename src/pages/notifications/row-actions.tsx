import { PenLine, Trash2 } from 'lucide-react'

import { ActDialog } from '~/entities/acts/act-dialog'
import { type ActItem, Acts } from '~/entities/acts/acts'
import {
  aboutWords,
  deleteNotification,
  draftOfNotification,
  type NotificationKind,
  type NotificationOwner,
} from '~/hub/acts/notifications'
import type { Verdict } from '~/hub/rules/who-may'
import { lazyPart } from '~/ui/lazy-part'
import type { NotificationRow } from './rows'

const NotificationDialog = lazyPart(async () => ({
  default: (await import('./notification-dialog')).NotificationDialog,
}))

interface RowActionsProps {
  kind: NotificationKind
  owner: NotificationOwner
  row: NotificationRow
  no: Verdict
}

function DeleteDialog({ kind, owner, row }: Omit<RowActionsProps, 'no'>) {
  return (
    <ActDialog
      title={`Delete this ${kind}?`}
      act={deleteNotification(kind, owner, row)}
      confirm={`Delete the ${kind}`}
      danger
    >
      {kind === 'block' ? 'No mail is held back any more about ' : 'No more mail about '}
      {aboutWords(draftOfNotification(row))}.
    </ActDialog>
  )
}

/** Changes or deletes one notification; deletes one block, which the hub cannot change. */
export function RowActions({ kind, owner, row, no }: RowActionsProps) {
  const edit: ActItem = {
    id: 'edit',
    label: 'Edit…',
    icon: PenLine,
    primary: true,
    no,
    dialog: () => <NotificationDialog kind={kind} owner={owner} known={row} />,
  }
  const remove: ActItem = {
    id: `delete-${kind}`,
    label: 'Delete',
    icon: Trash2,
    danger: true,
    primary: true,
    no,
    dialog: () => <DeleteDialog kind={kind} owner={owner} row={row} />,
  }
  return (
    <span className="inline-flex flex-wrap justify-end gap-1.5 py-1">
      <Acts
        label={`Change the ${kind}`}
        of={row.id}
        items={kind === 'block' ? [remove] : [edit, remove]}
      />
    </span>
  )
}
