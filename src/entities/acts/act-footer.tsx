import { askSignIn } from '~/entities/sign-in-request'
import { signIn } from '~/hub/rules/who-may'
import { Button } from '~/ui/button'

interface ActFooterProps {
  confirm: string
  danger: boolean
  busy: boolean
  /** Why it cannot be confirmed as it stands. */
  reason: string | undefined
  /** How it is left. */
  leave: string
  onLeave: () => void
}

/** The end of an act's dialog: why not, the way out, and the confirmation. */
export function ActFooter({ confirm, danger, busy, reason, leave, onLeave }: ActFooterProps) {
  return (
    <div className="flex flex-wrap items-center justify-end gap-2">
      {reason !== undefined && <p className="mr-auto text-xs text-muted">{reason}</p>}
      <Button onClick={onLeave}>{leave}</Button>
      {reason === signIn ? (
        <Button variant="primary" onClick={askSignIn}>
          Sign in…
        </Button>
      ) : (
        <Button
          type="submit"
          variant={danger ? 'danger' : 'primary'}
          disabled={busy}
          disabledReason={reason}
        >
          {busy ? 'Asking the hub…' : confirm}
        </Button>
      )}
    </div>
  )
}
