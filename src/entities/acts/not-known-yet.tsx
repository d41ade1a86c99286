import type { HubError } from '~/hub/error'
import { WarningState } from '~/ui/states'

/** Says that nobody knows yet whether the hub made a change, and that it is being looked up. */
export function NotKnownYet({ error }: { error: HubError }) {
  return (
    <WarningState title="It is not known yet whether the hub did this">
      <p>The console looks it up as soon as the hub answers, and does not do it twice.</p>
      <p className="font-mono text-xs break-words">{error.message}</p>
    </WarningState>
  )
}
