import { useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'

import { Acts } from '~/entities/acts/acts'
import { RecentChanges } from '~/entities/acts/recent-changes'
import { ChannelLink } from '~/entities/hub-links'
import { LocalList } from '~/entities/local-list'
import { useActor } from '~/entities/use-session'
import { channelsQuery } from '~/hub/queries/people-and-places'
import { mayEditChannels } from '~/hub/rules/permissions'
import type { Channel } from '~/hub/types/host'
import { lazyPart } from '~/ui/lazy-part'
import { Page } from '~/ui/page'
import { Tag } from '~/ui/state-badge'
import type { Column } from '~/ui/table/column'

const NewChannelDialog = lazyPart(async () => ({
  default: (await import('./new-channel-dialog')).NewChannelDialog,
}))

const columns: Column<Channel>[] = [
  {
    id: 'name',
    header: 'Channel',
    sort: 'name',
    width: 'w-56',
    text: (channel) => channel.name,
    cell: (channel) => <ChannelLink name={channel.name} />,
  },
  {
    id: 'enabled',
    header: 'Enabled',
    sort: 'enabled',
    width: 'w-28',
    text: (channel) => (channel.enabled ? 'enabled' : 'disabled'),
    cell: (channel) => (channel.enabled ? 'enabled' : <Tag tone="warn">disabled</Tag>),
  },
  {
    id: 'description',
    header: 'Description',
    from: 'sm',
    text: (channel) => channel.description,
  },
  { id: 'comment', header: 'Comment', from: 'md', text: (channel) => channel.comment },
  {
    id: 'id',
    header: 'ID',
    sort: 'id',
    width: 'w-20',
    align: 'right',
    text: (channel) => channel.id,
  },
]

/** The list of channels. */
export default function ChannelsPage() {
  const channels = useQuery(channelsQuery())
  const actor = useActor()
  return (
    <Page
      title="Channels"
      actions={
        <Acts
          label="Change the channels"
          items={[
            {
              id: 'new',
              label: 'New channel…',
              icon: Plus,
              primary: true,
              no: mayEditChannels(actor),
              dialog: () => <NewChannelDialog />,
            },
          ]}
        />
      }
    >
      <RecentChanges />
      <LocalList
        what="channels"
        query={channels}
        rows={channels.data}
        columns={columns}
        rowKey={(channel) => channel.id}
        defaultOrder="name"
      />
    </Page>
  )
}
