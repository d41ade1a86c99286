import { useQuery } from '@tanstack/react-query'
import { CircleUser, LogIn } from 'lucide-react'
import { useId, useRef } from 'react'
import { Link } from 'react-router'

import { askSignIn } from '~/entities/sign-in-request'
import { useSession } from '~/entities/use-session'
import { hub } from '~/hub/hub'
import { permissionsQuery } from '~/hub/queries/people-and-places'
import type { Session } from '~/hub/types/session'
import { paths } from '~/lib/paths'
import { Button, buttonLook } from '~/ui/button'

function signOut() {
  // Forgotten here at once; a hub that cannot be told lets the session expire within a day.
  hub()
    .session.signOut()
    .catch(() => undefined)
}

const itemClass = 'block w-full rounded px-2.5 py-1.5 text-left hover:bg-raised'

function SignedIn({ session }: { session: Session }) {
  const id = useId()
  const menu = useRef<HTMLDivElement>(null)
  const permissions = useQuery(permissionsQuery(session.userId))
  const may = permissions.data?.join(', ')
  const close = () => menu.current?.hidePopover()
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        className={buttonLook('ghost', 'md')}
        aria-label={`Signed in as ${session.userName}`}
      >
        <CircleUser size={16} aria-hidden />
        <span className="max-w-28 truncate max-sm:hidden">{session.userName}</span>
      </button>
      <div
        ref={menu}
        id={id}
        popover="auto"
        className="inset-auto top-12 right-3 w-60 rounded-lg border border-line bg-surface p-1 text-ink shadow-lg"
      >
        <div className="border-b border-line px-2.5 pt-1 pb-2">
          <p className="font-medium">{session.userName}</p>
          <p className="text-xs text-muted">
            {permissions.data ? (may ? `May: ${may}` : 'No special permissions') : '…'}
          </p>
        </div>
        <Link className={itemClass} onClick={close} to={paths.builds({ owner: session.userName })}>
          My builds
        </Link>
        <Link
          className={itemClass}
          onClick={close}
          to={paths.tasks({ owner: session.userName, state: 'all' })}
        >
          My tasks
        </Link>
        <Link className={itemClass} onClick={close} to={paths.notifications()}>
          My notifications
        </Link>
        <Link className={itemClass} onClick={close} to={paths.sessions()}>
          My sessions
        </Link>
        <button type="button" className={itemClass} onClick={signOut}>
          Sign out
        </button>
      </div>
    </>
  )
}

/** Who is signed in and what they may do; or the way to sign in. */
export function UserMenu() {
  const state = useSession()
  if (state.status === 'signed-in') return <SignedIn session={state.session} />
  return (
    <Button icon={LogIn} onClick={askSignIn}>
      <span className="max-sm:sr-only">
        {state.status === 'expired' ? 'Sign in again' : 'Sign in'}
      </span>
    </Button>
  )
}
