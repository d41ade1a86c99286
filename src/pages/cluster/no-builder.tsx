import { useQuery } from '@tanstack/react-query'
import { CircleAlert } from 'lucide-react'
import { Link } from 'react-router'

import { freeTasksQuery } from '~/hub/queries/cluster'
import { type Bin, deadBins, taskArches } from '~/hub/rules/cluster'
import type { Channel, Host } from '~/hub/types/host'
import { paths } from '~/lib/paths'
import type { StrengthRow } from './strength'

interface NoBuilderProps {
  arches: readonly StrengthRow[]
  channels: readonly Channel[]
  byChannel: ReadonlyMap<number, Host[]>
}

interface Line {
  where: string
  waiting: number
  /** The builders that might be brought back. */
  to: string
}

function useWaitingBins(byChannel: NoBuilderProps['byChannel']): (Bin & { waiting: number })[] {
  const bins = deadBins(byChannel)
  const free = useQuery({
    ...freeTasksQuery(
      bins.map(({ channel, arch }) => ({ channel_id: channel, arch: taskArches(arch) })),
    ),
    enabled: bins.length > 0,
  })
  return bins.flatMap((bin, index) => {
    const waiting = free.data?.[index] ?? 0
    return waiting > 0 ? [{ ...bin, waiting }] : []
  })
}

function waitingWords(waiting: number): string {
  if (waiting === 0) return ''
  return waiting === 1 ? ', and 1 task waits for one' : `, and ${waiting} tasks wait for one`
}

/** Says loudly for what there is no ready builder, and how many tasks wait for that. */
export function NoBuilder({ arches, channels, byChannel }: NoBuilderProps) {
  const without = arches.filter(({ strength }) => strength?.ready === 0)
  const bins = useWaitingBins(byChannel)
  const lines: Line[] = [
    ...without.map(({ name, waiting }) => ({
      where: name,
      waiting: waiting ?? 0,
      to: paths.hosts({ arch: name, state: 'all' }),
    })),
    ...bins
      .filter(({ arch }) => without.every(({ name }) => name !== arch))
      .map(({ channel: id, arch, waiting }) => {
        const channel = channels.find((each) => each.id === id)?.name ?? String(id)
        return {
          where: `${arch} in channel ${channel}`,
          waiting,
          to: paths.hosts({ arch, channel, state: 'all' }),
        }
      }),
  ]
  if (lines.length === 0) return null
  return (
    <ul
      aria-label="Without a builder"
      className="flex flex-col gap-1 rounded-md border border-bad bg-bad-soft px-3 py-2"
    >
      {lines.map(({ where, waiting, to }) => (
        <li key={where} className="flex items-start gap-2">
          <CircleAlert size={15} aria-hidden className="mt-0.5 shrink-0 text-bad" />
          <span>
            <strong>{where}</strong> has no ready builder{waitingWords(waiting)}.{' '}
            <Link to={to} className="link underline">
              Its builders
            </Link>
          </span>
        </li>
      ))}
    </ul>
  )
}
