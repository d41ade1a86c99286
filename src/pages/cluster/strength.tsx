import { Link } from 'react-router'

import type { Strength } from '~/hub/rules/cluster'
import { classNames } from '~/lib/class-names'
import { StateBadge, type Tone } from '~/ui/state-badge'
import { Skeleton } from '~/ui/states'
import type { Column } from '~/ui/table/column'
import { formatFixed } from '~/lib/numbers'

/** What can build in a channel or on an architecture, and what waits for it. */
export interface StrengthRow {
  name: string
  /** A channel that an admin switched off. */
  disabled?: boolean
  /** Undefined while it is on its way. */
  strength: Strength | undefined
  waiting: number | null | undefined
}

/** Whether what comes there is built, in a word. */
function strengthLook({ disabled, strength, waiting }: StrengthRow): {
  tone: Tone
  label: string
} {
  if (disabled) return { tone: 'canceled', label: 'disabled' }
  if (!strength) return { tone: 'wait', label: '…' }
  if (strength.ready === 0) return { tone: 'bad', label: 'no builder' }
  if (strength.load >= strength.capacity) return { tone: 'warn', label: 'full' }
  return waiting ? { tone: 'run', label: 'busy' } : { tone: 'ok', label: 'ready' }
}

function LoadBar({ load, capacity }: Strength) {
  const part = capacity > 0 ? Math.min(1, load / capacity) : 0
  return (
    <span className="flex items-center gap-2">
      <span aria-hidden className="h-2 min-w-12 grow overflow-hidden rounded-full bg-raised">
        <span
          className={classNames('block h-full', part >= 1 ? 'bg-warn' : 'bg-accent')}
          style={{ width: `${part * 100}%` }}
        />
      </span>
      <span className="w-24 text-right whitespace-nowrap tabular-nums">
        {formatFixed(load)} / {formatFixed(capacity)}
      </span>
    </span>
  )
}

interface Links {
  subject: string
  self: (name: string) => string
  hosts: (name: string) => string
  tasks: (name: string) => string
}

const pending = <Skeleton className="w-10" />

/** The columns of channels or of architectures. */
export function strengthColumns({ subject, self, hosts, tasks }: Links): Column<StrengthRow>[] {
  return [
    {
      id: 'name',
      header: subject,
      sort: 'name',
      text: (row) => row.name,
      cell: (row) => (
        <Link to={self(row.name)} className="link font-medium break-words">
          {row.name}
        </Link>
      ),
    },
    {
      id: 'state',
      header: 'State',
      sort: 'state',
      width: 'w-40 max-sm:w-auto',
      text: (row) => strengthLook(row).label,
      cell: (row) =>
        row.strength || row.disabled ? <StateBadge {...strengthLook(row)} /> : pending,
    },
    {
      id: 'ready',
      header: 'Builders ready',
      sort: 'ready',
      width: 'w-36',
      align: 'right',
      from: 'sm',
      text: (row) => row.strength?.ready,
      cell: ({ name, strength }) =>
        strength ? (
          <Link to={hosts(name)} className="link">
            {strength.ready} of {strength.enabled} enabled
          </Link>
        ) : (
          pending
        ),
    },
    {
      id: 'all',
      header: 'Builders',
      sort: 'all',
      align: 'right',
      extra: true,
      text: (row) => row.strength?.hosts,
    },
    {
      id: 'load',
      header: 'Load / capacity',
      sort: 'load',
      width: 'w-56',
      from: 'sm',
      text: (row) => row.strength?.load,
      cell: ({ strength }) => (strength ? <LoadBar {...strength} /> : pending),
    },
    {
      id: 'waiting',
      header: 'Waiting',
      sort: 'waiting',
      width: 'w-20 max-sm:w-12',
      align: 'right',
      text: (row) => row.waiting,
      cell: ({ name, waiting }) =>
        waiting === undefined ? (
          pending
        ) : waiting === null ? (
          <span className="text-faint">?</span>
        ) : waiting === 0 ? (
          <span className="text-faint">0</span>
        ) : (
          <Link to={tasks(name)} className="link font-semibold">
            {waiting}
          </Link>
        ),
    },
  ]
}
