import { useQueryClient } from '@tanstack/react-query'
import { LogOut } from 'lucide-react'

import { ActDialog } from '~/entities/acts/act-dialog'
import { Acts } from '~/entities/acts/acts'
import { endSession } from '~/hub/acts/own'
import { hub } from '~/hub/hub'
import type { SessionInfo } from '~/hub/types/user'
import { Button } from '~/ui/button'

interface EndSessionProps {
  session: SessionInfo
  /** It is the console's own: ending it signs out here. */
  own: boolean
}

/** Ends one session, after a word of what that does. */
export function EndSession({ session, own }: EndSessionProps) {
  const client = useQueryClient()
  if (own) {
    const signOut = async () => {
      await hub().session.signOut()
      await client.invalidateQueries({ queryKey: ['getSessionInfo'] })
    }
    return (
      <Button icon={LogOut} variant="danger" onClick={() => void signOut()}>
        Sign out here
      </Button>
    )
  }
  return (
    <Acts
      label="Change the session"
      of={session.id}
      items={[
        {
          id: 'end',
          label: 'End',
          icon: LogOut,
          danger: true,
          primary: true,
          no: null,
          dialog: () => (
            <ActDialog
              title={`End session ${session.id}?`}
              act={endSession(session.id)}
              confirm={`End session ${session.id}`}
              danger
            >
              What runs with it from {session.hostip} will be refused from now on; builds go on.
            </ActDialog>
          ),
        },
      ]}
    />
  )
}
