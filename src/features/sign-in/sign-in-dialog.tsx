import { useQueryClient } from '@tanstack/react-query'
import { KeyRound } from 'lucide-react'
import { useState } from 'react'

import { dismissSignIn, useSignInAsked } from '~/entities/sign-in-request'
import { useSession } from '~/entities/use-session'
import { useSiteConfig } from '~/entities/use-site-config'
import { HubError } from '~/hub/error'
import { hub } from '~/hub/hub'
import { Button } from '~/ui/button'
import { Dialog } from '~/ui/dialog'
import { ErrorState } from '~/ui/states'
import { PasswordForm } from './password-form'

/** Signs in over whatever page is open, so that one goes on where one was. */
export function SignInDialog() {
  const open = useSignInAsked()
  const { signIn, siteName } = useSiteConfig()
  const state = useSession()
  const client = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)

  const close = () => {
    setError(null)
    dismissSignIn()
  }
  const attempt = async (signInNow: () => Promise<unknown>) => {
    setBusy(true)
    setError(null)
    try {
      await signInNow()
      await client.invalidateQueries()
      close()
    } catch (failure) {
      setError(failure instanceof HubError ? failure.message : String(failure))
    } finally {
      setBusy(false)
    }
  }

  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && close()}
      title={`Sign in to ${siteName}`}
      description={
        state.status === 'expired'
          ? `Your session as ${state.userName} has expired. Sign in again to go on: the page keeps what you typed.`
          : undefined
      }
    >
      {signIn.length === 0 ? (
        <p>This console is read-only: nobody can sign in here.</p>
      ) : (
        <div className="flex flex-col gap-4">
          {error && <ErrorState title="Not signed in" detail={error} />}
          {signIn.includes('ssl') && (
            <Button
              variant={signIn[0] === 'ssl' ? 'primary' : 'default'}
              icon={KeyRound}
              disabled={busy}
              onClick={() => void attempt(() => hub().session.signInWithSsl())}
            >
              Sign in with Kerberos or a certificate
            </Button>
          )}
          {signIn.includes('ssl') && signIn.includes('password') && (
            <p className="text-center text-xs text-faint">or with a password</p>
          )}
          {signIn.includes('password') && (
            <PasswordForm
              userName={state.status === 'expired' ? state.userName : ''}
              busy={busy}
              onSubmit={(user, password) =>
                void attempt(() => hub().session.signInWithPassword(user, password))
              }
            />
          )}
        </div>
      )}
    </Dialog>
  )
}
