import type { ReactNode } from 'react'

import { HubError, type HubErrorKind } from '~/hub/error'
import { ErrorState } from '~/ui/states'

const titles: Record<HubErrorKind, string> = {
  auth: 'Sign in to see this',
  expired: 'Your session has expired',
  denied: 'The hub does not allow this',
  'not-found': 'The hub does not have this',
  invalid: 'The hub refused this',
  locked: 'This is locked on the hub',
  retry: 'The hub asks to try again',
  offline: 'The hub is offline',
  network: 'The hub cannot be reached',
  broken: 'The hub’s answer is broken',
  unsupported: 'This hub does not offer this',
  stopped: 'Stopped before the hub answered',
}

interface HubFailureProps {
  error: HubError
  /** What was asked for: "the builds". */
  what?: string
  onRetry?: () => void
  action?: ReactNode
}

/** A hub error, said by its kind, with the hub's own words below. */
export function HubFailure({ error, what, onRetry, action }: HubFailureProps) {
  // Whatever else a query throws is about an answer that it did not understand.
  const title = titles[error instanceof HubError ? error.kind : 'broken']
  return (
    <ErrorState
      title={what ? `${title}: ${what}` : title}
      detail={error.message}
      onRetry={onRetry}
      action={action}
    />
  )
}
