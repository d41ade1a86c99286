import { Bell } from 'lucide-react'
import { Suspense } from 'react'

import { Button } from '~/ui/button'
import { lazyPart } from '~/ui/lazy-part'
import type { PinButtonProps } from './pin-toggle'

const PinToggle = lazyPart(async () => {
  // A page stands without it, as when its code is gone after an update.
  const toggle = await import('./pin-toggle').catch(() => null)
  return { default: toggle ? toggle.PinToggle : () => null }
})

/** The way to pin a task or a build; comes after the page's own code, with room kept for it. */
export function PinButton(props: PinButtonProps) {
  const room = props.subject.endedAt === null && (
    <Button icon={Bell} size={props.size ?? 'md'} disabled>
      Tell me when it ends
    </Button>
  )
  return (
    <Suspense fallback={room}>
      <PinToggle {...props} />
    </Suspense>
  )
}
