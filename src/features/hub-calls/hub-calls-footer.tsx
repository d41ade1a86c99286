import { SquareTerminal } from 'lucide-react'
import { Suspense, useMemo, useState } from 'react'

import { usePageActions } from '~/entities/page-actions'
import { Button } from '~/ui/button'
import { lazyPart } from '~/ui/lazy-part'

const CallsDialog = lazyPart(async () => ({
  default: (await import('./calls-dialog')).CallsDialog,
}))

/**
 * The page's foot, with the hub calls behind the page. A page that fills the window has no foot;
 * there the command palette has them.
 */
export function HubCallsFooter() {
  const [open, setOpen] = useState(false)
  usePageActions(
    useMemo(() => [{ label: 'Show the hub calls of this page', run: () => setOpen(true) }], []),
  )
  return (
    <>
      <footer className="flex items-center justify-end gap-2 px-3 pb-2 group-has-[[data-fills=always]]/shell:hidden sm:px-5 print:hidden">
        <Button size="sm" variant="ghost" icon={SquareTerminal} onClick={() => setOpen(true)}>
          Hub calls
        </Button>
      </footer>
      {open && (
        <Suspense>
          <CallsDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
