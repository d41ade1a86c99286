import type { LucideIcon } from 'lucide-react'
import { type ReactNode, useState } from 'react'

import { HubError } from '~/hub/error'
import { Button } from '~/ui/button'
import { Dialog } from '~/ui/dialog'
import { usePageActions } from './page-actions'
import { HubFailure } from './query-state'
import { askSignIn } from './sign-in-request'

interface Mutation {
  mutateAsync: () => Promise<unknown>
  isPending: boolean
  error: Error | null
  reset: () => void
}

interface ConfirmButtonProps {
  label: string
  icon: LucideIcon
  variant?: 'default' | 'danger'
  /** Why not, in words; null when allowed. */
  disabledReason: string | null
  title: string
  /** What will happen. */
  children: ReactNode
  confirm: string
  mutation: Mutation
}

/** A button whose action is told and confirmed first, happens once, and says when the hub refuses. */
export function ConfirmButton(props: ConfirmButtonProps) {
  const { label, icon, variant = 'default', disabledReason, title, confirm, mutation } = props
  const [open, setOpen] = useState(false)
  const change = (next: boolean) => {
    if (next) mutation.reset()
    setOpen(next)
  }
  usePageActions(disabledReason === null ? [{ label: confirm, run: () => change(true) }] : [])
  const act = async () => {
    try {
      await mutation.mutateAsync()
      setOpen(false)
    } catch (error) {
      if (error instanceof HubError && (error.kind === 'expired' || error.kind === 'auth')) {
        askSignIn()
      }
    }
  }
  return (
    <>
      <Button
        variant={variant}
        icon={icon}
        disabledReason={disabledReason ?? undefined}
        onClick={() => change(true)}
      >
        {label}
      </Button>
      <Dialog open={open} onOpenChange={change} title={title} description={props.children}>
        {mutation.error instanceof HubError && <HubFailure error={mutation.error} />}
        <div className="flex justify-end gap-2">
          <Button onClick={() => change(false)}>Leave it</Button>
          <Button
            variant={variant === 'danger' ? 'danger' : 'primary'}
            disabled={mutation.isPending}
            onClick={() => void act()}
          >
            {mutation.isPending ? 'Asking the hub…' : confirm}
          </Button>
        </div>
      </Dialog>
    </>
  )
}
