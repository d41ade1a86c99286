import { useSession } from '~/entities/use-session'
import { hub } from '~/hub/hub'
import { isSessionOnlyHere } from '~/hub/session-store'

/** Says that a sign-in ends with this tab, where the browser would not keep it. */
export function OnlyHereNotice() {
  const { status } = useSession()
  if (status !== 'signed-in' || !isSessionOnlyHere(hub().config.hubUrl)) return null
  return (
    <p role="status" className="border-b border-line bg-warn-soft px-4 py-1 text-center text-warn">
      Signed in for this tab only: the browser’s storage is full or blocked.
    </p>
  )
}
