import { CircleCheck, CirclePause, PenLine, Waypoints } from 'lucide-react'

import { Acts, type ActItem } from '~/entities/acts/acts'
import { useActor } from '~/entities/use-session'
import { mayEditHosts } from '~/hub/rules/permissions'
import type { Host } from '~/hub/types/host'
import { lazyPart } from '~/ui/lazy-part'

const HostStateDialog = lazyPart(async () => ({
  default: (await import('~/features/host-actions/host-state-dialog')).HostStateDialog,
}))
const EditHostDialog = lazyPart(async () => ({
  default: (await import('./edit-host-dialog')).EditHostDialog,
}))
const HostChannelsDialog = lazyPart(async () => ({
  default: (await import('./host-channels-dialog')).HostChannelsDialog,
}))

/** What can be done with a host. */
export function HostActions({ host }: { host: Host }) {
  const no = mayEditHosts(useActor())
  const items: ActItem[] = [
    {
      id: 'state',
      label: host.enabled ? 'Disable…' : 'Enable…',
      icon: host.enabled ? CirclePause : CircleCheck,
      primary: true,
      danger: host.enabled,
      no,
      dialog: () => <HostStateDialog host={host} />,
    },
    {
      id: 'edit',
      label: 'Edit…',
      icon: PenLine,
      primary: true,
      no,
      dialog: () => <EditHostDialog host={host} />,
    },
    {
      id: 'channels',
      label: 'Channels…',
      icon: Waypoints,
      primary: true,
      no,
      dialog: () => <HostChannelsDialog host={host} />,
    },
  ]
  return <Acts label="Change the host" items={items} />
}
