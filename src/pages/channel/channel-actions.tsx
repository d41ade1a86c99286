import { CircleCheck, CirclePause, PenLine, Plus } from 'lucide-react'

import { Acts, type ActItem } from '~/entities/acts/acts'
import { useActor } from '~/entities/use-session'
import { mayEditChannels, mayEditHosts } from '~/hub/rules/permissions'
import type { Channel } from '~/hub/types/host'
import { lazyPart } from '~/ui/lazy-part'

const EditChannelDialog = lazyPart(async () => ({
  default: (await import('./edit-channel-dialog')).EditChannelDialog,
}))
const ChannelStateDialog = lazyPart(async () => ({
  default: (await import('./channel-state-dialog')).ChannelStateDialog,
}))
const AddHostDialog = lazyPart(async () => ({
  default: (await import('./add-host-dialog')).AddHostDialog,
}))

/** What can be done with a channel. */
export function ChannelActions({ channel }: { channel: Channel }) {
  const actor = useActor()
  const { enabled } = channel
  const items: ActItem[] = [
    {
      id: 'add-host',
      label: 'Add a host…',
      icon: Plus,
      primary: true,
      no: mayEditHosts(actor) ?? (enabled ? null : 'It is disabled: no host can be added'),
      dialog: () => <AddHostDialog channel={channel} />,
    },
    {
      id: 'edit',
      label: 'Edit…',
      icon: PenLine,
      primary: true,
      no: mayEditChannels(actor),
      dialog: () => <EditChannelDialog channel={channel} />,
    },
    {
      id: 'state',
      label: enabled ? 'Disable…' : 'Enable…',
      icon: enabled ? CirclePause : CircleCheck,
      primary: true,
      danger: enabled,
      no: mayEditHosts(actor),
      dialog: () => <ChannelStateDialog channel={channel} />,
    },
  ]
  return <Acts label="Change the channel" items={items} />
}
