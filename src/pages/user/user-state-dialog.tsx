import { ActDialog } from '~/entities/acts/act-dialog'
import { setUserEnabled } from '~/hub/acts/users'
import { type User, USER_STATUS, USER_TYPE } from '~/hub/types/user'

/** Lets a user sign in, or no more. */
export function UserStateDialog({ user }: { user: User }) {
  const blocked = user.status === USER_STATUS.BLOCKED
  const order = blocked ? 'Enable' : 'Disable'
  return (
    <ActDialog
      title={`${order} ${user.name}?`}
      act={setUserEnabled(user.name, blocked)}
      confirm={`${order} the user`}
      danger={!blocked}
    >
      {blocked
        ? 'They may sign in again, with the permissions that they have kept.'
        : 'They may not sign in, and what they are signed in with is refused at once. Their tasks and builds go on; permissions and groups stay.'}
      {!blocked &&
        user.usertype === USER_TYPE.HOST &&
        ' It is a builder’s own account: its kojid cannot go on with what it builds.'}
    </ActDialog>
  )
}
