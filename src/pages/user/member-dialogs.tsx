import { useQuery } from '@tanstack/react-query'

import { ActDialog } from '~/entities/acts/act-dialog'
import { useActDraft } from '~/entities/acts/act-place'
import { NameField, UserField } from '~/entities/acts/name-field'
import { addGroupMember, dropGroupMember } from '~/hub/acts/users'
import { permissionsQuery, usersQuery } from '~/hub/queries/people-and-places'
import { USER_TYPE } from '~/hub/types/user'

function GroupPermissions({ group }: { group: string }) {
  const permissions = useQuery(permissionsQuery(group))
  if (!permissions.data) return null
  if (permissions.data.length === 0) return <>The group has no permissions.</>
  return <>The group has {permissions.data.toSorted().join(', ')}.</>
}

/** Puts a user into the group whose page it is. */
export function AddMemberDialog({ group }: { group: string }) {
  const [draft, change] = useActDraft({ user: '' })
  const user = draft.user.trim()
  return (
    <ActDialog
      title={`Add a member to ${group}`}
      act={user === '' ? 'Say who' : addGroupMember(group, user)}
      confirm="Add the member"
      fields={
        <UserField label="User" value={draft.user} onChange={(typed) => change({ user: typed })} />
      }
    >
      <GroupPermissions group={group} />
    </ActDialog>
  )
}

/** Puts the user whose page it is into a group. */
export function JoinGroupDialog({ user }: { user: string }) {
  const groups = useQuery(usersQuery({ userType: USER_TYPE.GROUP }))
  const [draft, change] = useActDraft({ group: '' })
  const group = draft.group.trim()
  const known = groups.data?.some(({ name }) => name === group) ?? false
  const no =
    group === ''
      ? 'Say which group'
      : groups.data && !known
        ? `The hub has no group ${group}`
        : null
  return (
    <ActDialog
      title={`Add ${user} to a group`}
      act={no ?? addGroupMember(group, user)}
      confirm="Add to the group"
      fields={
        <NameField
          label="Group"
          value={draft.group}
          names={(groups.data ?? []).map(({ name }) => name)}
          onChange={(typed) => change({ group: typed })}
        />
      }
    >
      {known && <GroupPermissions group={group} />}
    </ActDialog>
  )
}

/** Takes a user from a group. */
export function DropMemberDialog({ group, user }: { group: string; user: string }) {
  return (
    <ActDialog
      title={`Remove ${user} from ${group}?`}
      act={dropGroupMember(group, user)}
      confirm="Remove from the group"
      danger
    >
      <GroupPermissions group={group} /> {user} keeps those that they have on their own or through
      another group.
    </ActDialog>
  )
}
