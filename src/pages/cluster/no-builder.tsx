import { CircleAlert } from 'lucide-react'
import { Link } from 'react-router'

import { paths } from '~/lib/paths'
import type { StrengthRow } from './strength'

/** Says loudly which architectures nobody builds for, and how many tasks wait for that. */
export function NoBuilder({ arches }: { arches: readonly StrengthRow[] }) {
  const without = arches.filter(({ strength }) => strength?.ready === 0)
  if (without.length === 0) return null
  return (
    <ul
      aria-label="Without a builder"
      className="flex flex-col gap-1 rounded-md border border-bad bg-bad-soft px-3 py-2"
    >
      {without.map(({ name, strength, waiting }) => (
        <li key={name} className="flex flex-wrap items-center gap-x-2">
          <CircleAlert size={15} aria-hidden className="shrink-0 text-bad" />
          <span>
            <strong>{name}</strong> has no ready builder
            {waiting
              ? `, and ${waiting} ${waiting === 1 ? 'task waits' : 'tasks wait'} for one`
              : ''}
            .
          </span>
          <Link to={paths.hosts({ arch: name, state: 'all' })} className="link underline">
            Its {strength?.hosts === 1 ? 'builder' : `${strength?.hosts} builders`}
          </Link>
        </li>
      ))}
    </ul>
  )
}
