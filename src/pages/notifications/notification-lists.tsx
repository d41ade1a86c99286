import { useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useMemo } from 'react'

import { Acts } from '~/entities/acts/acts'
import { RecentChanges } from '~/entities/acts/recent-changes'
import { LocalList } from '~/entities/local-list'
import { useActor } from '~/entities/use-session'
import type { NotificationKind } from '~/hub/acts/notifications'
import { notificationBlocksQuery, notificationsQuery } from '~/hub/queries/notifications'
import { mayChangeNotifications } from '~/hub/rules/who-may'
import type { User } from '~/hub/types/user'
import { lazyPart } from '~/ui/lazy-part'
import { blockColumns, notificationColumns } from './columns'
import { rowsOf } from './rows'
import { useNames } from './use-names'

const NotificationDialog = lazyPart(async () => ({
  default: (await import('./notification-dialog')).NotificationDialog,
}))

/** A user's notifications and blocks, with what may be done about them. */
export function NotificationLists({ user }: { user: User }) {
  const notifications = useQuery(notificationsQuery(user.id))
  const blocks = useQuery(notificationBlocksQuery(user.id))
  const actor = useActor()
  const no = mayChangeNotifications(actor, user.id)
  const { id, name } = user
  const owner = useMemo(() => ({ id, name, mine: actor?.id === id }), [id, name, actor?.id])
  const names = useNames([...(notifications.data ?? []), ...(blocks.data ?? [])])
  const columns = useMemo(
    () => ({
      notification: notificationColumns({ owner, no }),
      block: blockColumns({ owner, no }),
    }),
    [owner, no],
  )
  const add = (kind: NotificationKind) => (
    <Acts
      label={`Change the ${kind}s`}
      items={[
        {
          id: `add-${kind}`,
          label: `Add a ${kind}…`,
          icon: Plus,
          primary: true,
          no,
          dialog: () => <NotificationDialog kind={kind} owner={owner} />,
        },
      ]}
    />
  )
  return (
    <>
      <RecentChanges />
      <LocalList
        title="Notifications"
        what="notifications"
        query={notifications}
        rows={notifications.data && rowsOf(notifications.data, names)}
        columns={columns.notification}
        rowKey={(row) => row.id}
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
        rowKey={(row) => row.id}
        defaultOrder="package"
        filters={add('block')}
        emptyText="Nothing is held back"
        skeletonRows={2}
      />
      <p className="max-w-prose text-muted">
        The hub also mails whoever owns a package in a tag and whoever submitted a build. A block
        holds all mail back, that included.
      </p>
    </>
  )
}
