import { useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useMemo, useState } from 'react'

import { LocalList } from '~/entities/local-list'
import { useActor } from '~/entities/use-session'
import { notificationBlocksQuery, notificationsQuery } from '~/hub/queries/notifications'
import { mayChangeNotifications } from '~/hub/rules/who-may'
import type { User } from '~/hub/types/user'
import { Button } from '~/ui/button'
import { Dialog } from '~/ui/dialog'
import { blockColumns, notificationColumns } from './columns'
import { type Editing, NotificationForm } from './notification-form'
import { rowsOf } from './rows'
import { useNames } from './use-names'

const titles = {
  notification: { new: 'Add a notification', change: 'Change the notification' },
  block: { new: 'Add a block', change: 'Change the block' },
}

/** A user's notifications and blocks, with what may be done about them. */
export function NotificationLists({ user }: { user: User }) {
  const notifications = useQuery(notificationsQuery(user.id))
  const blocks = useQuery(notificationBlocksQuery(user.id))
  const reason = mayChangeNotifications(useActor(), user.id)
  const [editing, setEditing] = useState<Editing | null>(null)
  const names = useNames([...(notifications.data ?? []), ...(blocks.data ?? [])])
  const columns = useMemo(
    () => ({
      notification: notificationColumns({
        reason,
        onEdit: (row) => setEditing({ kind: 'notification', row }),
      }),
      block: blockColumns({ reason }),
    }),
    [reason],
  )
  const add = (kind: Editing['kind']) => (
    <Button
      icon={Plus}
      disabledReason={reason ?? undefined}
      onClick={() => setEditing({ kind, row: null })}
    >
      Add a {kind}
    </Button>
  )
  return (
    <>
      <LocalList
        title="Notifications"
        what="notifications"
        query={notifications}
        rows={notifications.data && rowsOf(notifications.data, names)}
        columns={columns.notification}
        rowKey={({ id }) => id}
        defaultOrder="package"
        filters={add('notification')}
        emptyText="No mail beyond what one’s own packages and builds bring"
        skeletonRows={3}
      />
      <LocalList
        title="Blocks"
        what="blocks"
        name="block-"
        query={blocks}
        rows={blocks.data && rowsOf(blocks.data, names)}
        columns={columns.block}
        rowKey={({ id }) => id}
        defaultOrder="package"
        filters={add('block')}
        emptyText="Nothing is held back"
        skeletonRows={2}
      />
      <p className="max-w-prose text-muted">
        The hub also mails whoever owns a package in a tag and whoever submitted a build. A block
        holds all mail back, that included.
      </p>
      <Dialog
        open={editing !== null}
        onOpenChange={(open) => !open && setEditing(null)}
        title={editing ? titles[editing.kind][editing.row ? 'change' : 'new'] : ''}
      >
        {editing && (
          <NotificationForm editing={editing} user={user.id} onDone={() => setEditing(null)} />
        )}
      </Dialog>
    </>
  )
}
