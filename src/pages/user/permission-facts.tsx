import { useQuery } from '@tanstack/react-query'
import { Trash2 } from 'lucide-react'

import { Acts } from '~/entities/acts/acts'
import { useActor } from '~/entities/use-session'
import {
  allPermissionsQuery,
  ownPermissionsQuery,
  permissionsQuery,
} from '~/hub/queries/people-and-places'
import { mayEditUsers } from '~/hub/rules/permissions'
import type { User } from '~/hub/types/user'
import { lazyPart } from '~/ui/lazy-part'
import { Tag } from '~/ui/state-badge'

const RevokeDialog = lazyPart(async () => ({
  default: (await import('./revoke-dialog')).RevokeDialog,
}))

/** What a user may do, which of it through a group, and for admins the way to take it. */
export function PermissionFacts({ user, info }: { user: User; info: number | string }) {
  const all = useQuery(permissionsQuery(info))
  const own = useQuery(ownPermissionsQuery(info))
  const known = useQuery(allPermissionsQuery())
  const actor = useActor()
  const no = mayEditUsers(actor)
  if (all.error) return <span className="text-bad">{all.error.message}</span>
  if (!all.data) return <>…</>
  if (all.data.length === 0) return <span className="text-muted">none beyond a user’s</span>
  // A hub before 1.34 cannot tell which come through a group.
  const direct = own.data
  const wordsOf = (name: string) => known.data?.find((each) => each.name === name)?.description
  return (
    <ul className="flex flex-col gap-1">
      {all.data.toSorted().map((name) => {
        const through = direct !== undefined && !direct.includes(name)
        return (
          <li key={name} className="flex flex-wrap items-center gap-x-2">
            <Tag>{name}</Tag>
            {through && <span className="text-xs text-muted">through a group</span>}
            {actor && (
              <Acts
                label={`Change ${name}`}
                of={name}
                items={[
                  {
                    id: 'revoke',
                    label: 'Revoke…',
                    icon: Trash2,
                    danger: true,
                    no: no ?? (through ? 'It comes through a group' : null),
                    dialog: () => <RevokeDialog user={user} permission={name} />,
                  },
                ]}
              />
            )}
            {wordsOf(name) && <span className="text-xs text-muted">{wordsOf(name)}</span>}
          </li>
        )
      })}
    </ul>
  )
}
