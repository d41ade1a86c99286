import { useQuery } from '@tanstack/react-query'
import { LogIn } from 'lucide-react'

import { LocalList } from '~/entities/local-list'
import { askSignIn } from '~/entities/sign-in-request'
import { useSession } from '~/entities/use-session'
import { sessionsQuery } from '~/hub/queries/sessions'
import type { Session } from '~/hub/types/session'
import { Button } from '~/ui/button'
import { Page } from '~/ui/page'
import { EmptyState } from '~/ui/states'
import { sessionColumns } from './columns'

/** My open sessions on the hub, here and elsewhere. */
export default function SessionsPage() {
  const state = useSession()
  return (
    <Page title="My sessions">
      {state.status === 'signed-in' ? (
        <Sessions session={state.session} />
      ) : (
        <EmptyState
          title={state.status === 'expired' ? 'Your session has expired' : 'You are not signed in'}
          action={
            <Button variant="primary" icon={LogIn} onClick={askSignIn}>
              Sign in
            </Button>
          }
        >
          The hub tells one’s sessions to oneself alone.
        </EmptyState>
      )}
    </Page>
  )
}

function Sessions({ session }: { session: Session }) {
  const sessions = useQuery(sessionsQuery(session.userId))
  return (
    <>
      <p className="text-muted">
        Where {session.userName} is signed in: this console, the command line, scripts. Ending one
        signs it out at once.
      </p>
      <LocalList
        what="sessions"
        query={sessions}
        rows={sessions.data}
        columns={sessionColumns(session.id)}
        rowKey={({ id }) => id}
        defaultOrder="-start"
        skeletonRows={3}
      />
    </>
  )
}
