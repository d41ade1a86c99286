import { SquareTerminal } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'

import { Button } from '~/ui/button'

const CallsDialog = lazy(async () => ({
  default: (await import('./calls-dialog')).CallsDialog,
}))

/** Shows the hub calls behind the page. */
export function CallsButton() {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button size="sm" variant="ghost" icon={SquareTerminal} onClick={() => setOpen(true)}>
        Hub calls
      </Button>
      {open && (
        <Suspense>
          <CallsDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
