import { useQuery } from '@tanstack/react-query'

import { freeTasksQuery, hostsByChannelQuery } from '~/hub/queries/cluster'
import { channelsQuery } from '~/hub/queries/people-and-places'
import { taskArches } from '~/hub/rules/cluster'
import { type HostChange, lostBins } from '~/hub/rules/lost-bins'
import type { Host } from '~/hub/types/host'

function waitingWords(waiting: number): string {
  if (waiting === 0) return ''
  return waiting === 1 ? ': 1 task waits for one' : `: ${waiting} tasks wait for one`
}

function leftWords(left: number): string {
  if (left === 0) return 'no builder'
  return `no ready builder (${left === 1 ? '1 enabled one is' : `${left} enabled ones are`} not ready)`
}

/** What would find no builder any more, after a change of some, and how many tasks wait there now. */
export function LostBuilders({ change }: { change: HostChange }) {
  // The scheduler gives out nothing of a disabled channel anyway.
  const channels = useQuery(channelsQuery({ enabled: true }))
  const listed = channels.data ?? []
  const byChannel = useQuery({ ...hostsByChannelQuery(listed), enabled: listed.length > 0 })
  const bins = lostBins(byChannel.data ?? new Map<number, Host[]>(), change)
  const filters = bins.map(({ channel, arch }) => ({
    channel_id: channel,
    arch: taskArches(arch),
  }))
  const free = useQuery({ ...freeTasksQuery(filters), enabled: bins.length > 0 })
  const error = channels.error ?? byChannel.error
  if (error && !byChannel.data) {
    return <p>Whether its channels keep a builder could not be found out: {error.message}</p>
  }
  if (channels.isPending || (listed.length > 0 && !byChannel.data))
    return <p>Looking what builders its channels would be left with…</p>
  // Those where something waits come first.
  const lines = bins
    .map((bin, index) => ({ ...bin, waiting: free.data?.[index] ?? 0 }))
    .toSorted((a, b) => b.waiting - a.waiting)
  if (bins.length === 0) return <p>No channel loses its last builder of an architecture.</p>
  return (
    <ul
      aria-label="Without a builder"
      className="flex list-disc flex-col gap-0.5 rounded-md border border-bad bg-bad-soft py-1.5 pr-3 pl-7 text-ink"
    >
      {lines.map(({ channel, arch, left, waiting }) => (
        <li key={`${channel} ${arch}`}>
          <strong>{arch}</strong> would have {leftWords(left)} in channel{' '}
          <strong>{listed.find(({ id }) => id === channel)?.name ?? channel}</strong>
          {waitingWords(waiting)}.
        </li>
      ))}
    </ul>
  )
}
