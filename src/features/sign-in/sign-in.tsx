import { Suspense, useState } from 'react'

import { useSignInAsked } from '~/entities/sign-in-request'
import { lazyPart } from '~/ui/lazy-part'

const SignInDialog = lazyPart(async () => ({
  default: (await import('./sign-in-dialog')).SignInDialog,
}))

/** The sign-in dialog, whose code comes when it is first asked for; it then stays, to give the focus back. */
export function SignIn() {
  const asked = useSignInAsked()
  const [wanted, setWanted] = useState(false)
  if (asked && !wanted) setWanted(true)
  return wanted ? (
    <Suspense>
      <SignInDialog />
    </Suspense>
  ) : null
}
