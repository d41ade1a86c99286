import { useQuery } from '@tanstack/react-query'
import { UserMinus } from 'lucide-react'

import { Acts } from '~/entities/acts/acts'
import { UserLink } from '~/entities/hub-links'
import { useActor } from '~/entities/use-session'
import { groupMembersQuery } from '~/hub/queries/people-and-places'
import { mayEditUsers } from '~/hub/rules/permissions'
import { lazyPart } from '~/ui/lazy-part'

const DropMemberDialog = lazyPart(async () => ({
  default: (await import('./member-dialogs')).DropMemberDialog,
}))

interface MembershipProps {
  group: string
  user: string
  /** Which of the two is named. */
  named: string
}

function Membership({ group, user, named }: MembershipProps) {
  const actor = useActor()
  return (
    <span className="inline-flex items-center gap-1">
      <UserLink name={named} />
      {actor && (
        <Acts
          label={`Change ${named}`}
          of={named}
          items={[
            {
              id: 'drop',
              label: 'Remove from the group…',
              icon: UserMinus,
              danger: true,
              no: mayEditUsers(actor),
              dialog: () => <DropMemberDialog group={group} user={user} />,
            },
          ]}
        />
      )}
    </span>
  )
}

/** The members of a group. */
export function MemberList({ group }: { group: string }) {
  const members = useQuery(groupMembersQuery(group))
  if (members.error) return <span className="text-bad">{members.error.message}</span>
  if (!members.data) return <>…</>
  if (members.data.length === 0) return <span className="text-muted">none</span>
  return (
    <span className="flex flex-wrap gap-x-3">
      {members.data.map(({ id, name }) => (
        <Membership key={id} group={group} user={name} named={name} />
      ))}
    </span>
  )
}

/** The groups that a user is in. */
export function GroupList({ user, groups }: { user: string; groups: readonly string[] }) {
  return (
    <span className="flex flex-wrap gap-x-3">
      {groups.map((name) => (
        <Membership key={name} group={name} user={user} named={name} />
      ))}
    </span>
  )
}
