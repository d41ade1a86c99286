import { useMutation, useQueryClient } from '@tanstack/react-query'
import { LogOut } from 'lucide-react'

import { ConfirmButton } from '~/entities/confirm-button'
import { hub } from '~/hub/hub'
import { endSession } from '~/hub/queries/sessions'
import type { SessionInfo } from '~/hub/types/user'

interface EndSessionProps {
  session: SessionInfo
  /** It is the console's own: ending it signs out here. */
  own: boolean
}

/** Ends one session, after a word of what that does. */
export function EndSession({ session, own }: EndSessionProps) {
  const client = useQueryClient()
  const end = useMutation({
    mutationFn: () => (own ? hub().session.signOut() : endSession(session.id)),
    onSettled: () => client.invalidateQueries({ queryKey: ['getSessionInfo'] }),
  })
  return (
    <ConfirmButton
      icon={LogOut}
      variant="danger"
      label="End"
      disabledReason={null}
      title={own ? 'Sign out here?' : `End session ${session.id}?`}
      confirm={own ? 'Sign out' : `End session ${session.id}`}
      mutation={end}
    >
      {own
        ? 'This is the session of this console.'
        : `What runs with it from ${session.hostip} will be refused from now on; builds go on.`}
    </ConfirmButton>
  )
}
