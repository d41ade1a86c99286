import { useQuery } from '@tanstack/react-query'
import { LogIn } from 'lucide-react'

import { HubFailure } from '~/entities/query-state'
import { askSignIn } from '~/entities/sign-in-request'
import { useSession } from '~/entities/use-session'
import { useUrlState } from '~/hooks/use-url-state'
import { userQuery } from '~/hub/queries/people-and-places'
import { idOrName } from '~/lib/id-or-name'
import { textParam } from '~/lib/url-state'
import { Button } from '~/ui/button'
import { Page } from '~/ui/page'
import { EmptyState, SkeletonLines } from '~/ui/states'
import { NotificationLists } from './notification-lists'

const schema = { user: textParam() }

/** Whose: the address names them, else who is signed in, or was until the session expired. */
function useWhose(): { name: string; mine: boolean } {
  const [{ user }] = useUrlState(schema)
  const state = useSession()
  const me =
    state.status === 'signed-in'
      ? state.session.userName
      : state.status === 'expired'
        ? state.userName
        : ''
  return { name: user || me, mine: !user || user === me }
}

/** What the hub mails about, and what not. */
export default function NotificationsPage() {
  const { name, mine } = useWhose()
  if (!name) {
    return (
      <Page title="My notifications">
        <EmptyState
          title="You are not signed in"
          action={
            <Button variant="primary" icon={LogIn} onClick={askSignIn}>
              Sign in
            </Button>
          }
        >
          Sign in to see which builds the hub mails you about.
        </EmptyState>
      </Page>
    )
  }
  return (
    <Page title={mine ? 'My notifications' : `Notifications of ${name}`}>
      <NotificationsOf key={name} name={name} />
    </Page>
  )
}

function NotificationsOf({ name }: { name: string }) {
  const user = useQuery(userQuery(idOrName(name)))
  if (user.data) return <NotificationLists user={user.data} />
  if (user.data === null) return <EmptyState title={`This hub has no user “${name}”`} />
  if (user.error) {
    return <HubFailure error={user.error} what={name} onRetry={() => void user.refetch()} />
  }
  return <SkeletonLines lines={6} label="notifications" />
}
