import { CircleCheck, CirclePause, KeyRound, UserPlus } from 'lucide-react'

import { Acts, type ActItem } from '~/entities/acts/acts'
import { useActor } from '~/entities/use-session'
import { mayEditUsers } from '~/hub/rules/permissions'
import { type User, USER_STATUS, USER_TYPE } from '~/hub/types/user'
import { lazyPart } from '~/ui/lazy-part'

const UserStateDialog = lazyPart(async () => ({
  default: (await import('./user-state-dialog')).UserStateDialog,
}))
const GrantDialog = lazyPart(async () => ({
  default: (await import('./grant-dialog')).GrantDialog,
}))
const AddMemberDialog = lazyPart(async () => ({
  default: (await import('./member-dialogs')).AddMemberDialog,
}))
const JoinGroupDialog = lazyPart(async () => ({
  default: (await import('./member-dialogs')).JoinGroupDialog,
}))

/** What can be done with a user or a group. */
export function UserActions({ user }: { user: User }) {
  const no = mayEditUsers(useActor())
  const blocked = user.status === USER_STATUS.BLOCKED
  const isGroup = user.usertype === USER_TYPE.GROUP
  const group: ActItem = isGroup
    ? {
        id: 'add-member',
        label: 'Add a member…',
        icon: UserPlus,
        primary: true,
        no,
        dialog: () => <AddMemberDialog group={user.name} />,
      }
    : {
        id: 'join',
        label: 'Add to a group…',
        icon: UserPlus,
        primary: true,
        no,
        dialog: () => <JoinGroupDialog user={user.name} />,
      }
  const state: ActItem = {
    id: 'state',
    label: blocked ? 'Enable…' : 'Disable…',
    icon: blocked ? CircleCheck : CirclePause,
    primary: true,
    danger: !blocked,
    no,
    dialog: () => <UserStateDialog user={user} />,
  }
  const grant: ActItem = {
    id: 'grant',
    label: 'Grant a permission…',
    icon: KeyRound,
    primary: true,
    no,
    dialog: () => <GrantDialog user={user.name} />,
  }
  // A group signs in nowhere.
  return <Acts label={`Change ${user.name}`} items={[grant, group, ...(isGroup ? [] : [state])]} />
}
