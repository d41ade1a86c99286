import { HubError } from '~/hub/error'
import { ErrorState } from '~/ui/states'
import { NotKnownYet } from './not-known-yet'

/** Why a form was not submitted; or that it is not known yet whether it was. */
export function SubmitOutcome({ error }: { error: Error | null }) {
  if (!error) return null
  if (error instanceof HubError && error.kind === 'retry') return <NotKnownYet error={error} />
  return <ErrorState title="Not submitted" detail={error.message} />
}
