import { CircleCheck, CirclePause, Unplug } from 'lucide-react'

import type { ActItem } from '~/entities/acts/acts'
import { mayEditHosts } from '~/hub/rules/permissions'
import type { Actor } from '~/hub/rules/who-may'
import type { Channel, Host } from '~/hub/types/host'
import { lazyPart } from '~/ui/lazy-part'

const HostsStateDialog = lazyPart(async () => ({
  default: (await import('./hosts-state-dialog')).HostsStateDialog,
}))
const LeaveChannelDialog = lazyPart(async () => ({
  default: (await import('./leave-channel-dialog')).LeaveChannelDialog,
}))

/** What can be done with several hosts; in a channel's list also to take them from it. */
export function hostsActs(hosts: readonly Host[], actor: Actor, channel?: Channel): ActItem[] {
  const no = mayEditHosts(actor)
  const items: ActItem[] = [
    {
      id: 'enable',
      label: 'Enable…',
      icon: CircleCheck,
      primary: true,
      no: no ?? (hosts.every(({ enabled }) => enabled) ? 'All of them are enabled' : null),
      dialog: () => <HostsStateDialog hosts={hosts} enabled />,
    },
    {
      id: 'disable',
      label: 'Disable…',
      icon: CirclePause,
      primary: true,
      danger: true,
      no: no ?? (hosts.some(({ enabled }) => enabled) ? null : 'All of them are disabled'),
      dialog: () => <HostsStateDialog hosts={hosts} enabled={false} />,
    },
  ]
  if (!channel) return items
  return [
    ...items,
    {
      id: 'leave',
      label: 'Remove from the channel…',
      icon: Unplug,
      danger: true,
      no,
      dialog: () => <LeaveChannelDialog hosts={hosts} channel={channel} />,
    },
  ]
}
