import { useQuery } from '@tanstack/react-query'

import { channelsQuery } from '~/hub/queries/people-and-places'
import type { Host } from '~/hub/types/host'
import { classNames } from '~/lib/class-names'
import { isoTime } from '~/lib/time'
import { StateBadge, type Tone } from '~/ui/state-badge'
import type { Column } from '~/ui/table/column'
import { Moment } from '~/ui/time'
import { ChannelLink, HostLink } from './hub-links'
import { formatFixed } from '~/lib/numbers'

/** Whether a builder takes tasks, in a word: disabled by an admin, or not heard of. */
export function hostLook(host: Pick<Host, 'enabled' | 'ready'>): { tone: Tone; label: string } {
  if (!host.enabled) return { tone: 'canceled', label: 'disabled' }
  return host.ready ? { tone: 'ok', label: 'ready' } : { tone: 'warn', label: 'not ready' }
}

/** A builder's load beside its capacity, as the scheduler compares them. */
export function HostLoad({ host }: { host: Pick<Host, 'task_load' | 'capacity'> }) {
  const part = host.capacity > 0 ? Math.min(1, host.task_load / host.capacity) : 0
  return (
    <span className="inline-flex items-center gap-2">
      <span aria-hidden className="h-1.5 w-16 overflow-hidden rounded-full bg-raised max-sm:hidden">
        <span
          className={classNames('block h-full', part >= 1 ? 'bg-warn' : 'bg-accent')}
          style={{ width: `${part * 100}%` }}
        />
      </span>
      <span className="tabular-nums">
        {formatFixed(host.task_load)} / {formatFixed(host.capacity)}
      </span>
    </span>
  )
}

/** The channels that a builder listens to; a disabled one is struck. */
export function HostChannels({ id }: { id: number }) {
  const channels = useQuery(channelsQuery({ hostID: id }))
  if (!channels.data) return <span className="text-faint">…</span>
  return (
    <span className="flex flex-wrap gap-x-2">
      {channels.data.map((channel) => (
        <span key={channel.id} className={channel.enabled ? '' : 'line-through'}>
          <ChannelLink name={channel.name} />
          {!channel.enabled && <span className="sr-only"> (disabled)</span>}
        </span>
      ))}
    </span>
  )
}

/** The columns of a list of builders. */
export const hostColumns: Column<Host>[] = [
  {
    id: 'state',
    header: 'State',
    sort: 'state',
    width: 'w-28',
    text: (host) => hostLook(host).label,
    cell: (host) => <StateBadge {...hostLook(host)} />,
  },
  {
    id: 'name',
    header: 'Host',
    sort: 'name',
    text: (host) => host.name,
    cell: (host) => <HostLink name={host.name} />,
  },
  {
    id: 'arches',
    header: 'Arches',
    sort: 'arches',
    width: 'w-40',
    from: 'sm',
    text: (host) => host.arches,
  },
  {
    id: 'channels',
    header: 'Channels',
    from: 'lg',
    text: () => '',
    cell: (host) => <HostChannels id={host.id} />,
  },
  {
    id: 'load',
    header: 'Load / capacity',
    sort: 'load',
    width: 'w-44',
    text: (host) => host.task_load,
    cell: (host) => <HostLoad host={host} />,
  },
  {
    id: 'capacity',
    header: 'Capacity',
    sort: 'capacity',
    align: 'right',
    extra: true,
    text: (host) => host.capacity,
  },
  {
    id: 'seen',
    header: 'Last seen',
    sort: 'seen',
    width: 'w-32',
    from: 'sm',
    text: (host) => isoTime(host.update_ts),
    cell: (host) => <Moment at={host.update_ts} />,
  },
  {
    id: 'comment',
    header: 'Comment',
    from: 'lg',
    text: (host) => host.comment,
  },
  {
    id: 'description',
    header: 'Description',
    extra: true,
    text: (host) => host.description,
  },
  {
    id: 'id',
    header: 'ID',
    sort: 'id',
    align: 'right',
    extra: true,
    text: (host) => host.id,
  },
]
