import { UserPlus, Users } from 'lucide-react'

import { Acts, type ActItem } from '~/entities/acts/acts'
import { useActor } from '~/entities/use-session'
import { mayEditUsers } from '~/hub/rules/permissions'
import { lazyPart } from '~/ui/lazy-part'

const NewUserDialog = lazyPart(async () => ({
  default: (await import('./new-user-dialog')).NewUserDialog,
}))
const NewGroupDialog = lazyPart(async () => ({
  default: (await import('./new-group-dialog')).NewGroupDialog,
}))

/** What can be added to the users. */
export function UsersActions() {
  const no = mayEditUsers(useActor())
  const items: ActItem[] = [
    {
      id: 'new',
      label: 'New user…',
      icon: UserPlus,
      primary: true,
      no,
      dialog: () => <NewUserDialog />,
    },
    {
      id: 'new-group',
      label: 'New group…',
      icon: Users,
      primary: true,
      no,
      dialog: () => <NewGroupDialog />,
    },
  ]
  return <Acts label="Change the users" items={items} />
}
