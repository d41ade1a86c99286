import { ActDialog } from '~/entities/acts/act-dialog'
import { useActor } from '~/entities/use-session'
import { revokePermission } from '~/hub/acts/users'
import type { User } from '~/hub/types/user'

/** Takes one of a user's own permissions. */
export function RevokeDialog({ user, permission }: { user: User; permission: string }) {
  const actor = useActor()
  return (
    <ActDialog
      title={`Revoke ${permission} from ${user.name}?`}
      act={revokePermission(user.name, permission)}
      confirm="Revoke it"
      danger
    >
      It counts from their next call on.
      {permission === 'admin' &&
        actor?.id === user.id &&
        ' It is your own: only another admin can give it back to you.'}
    </ActDialog>
  )
}
