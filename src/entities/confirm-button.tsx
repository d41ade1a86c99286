import type { LucideIcon } from 'lucide-react'
import { type ReactNode, useState } from 'react'

import { Button } from '~/ui/button'
import { usePageActions } from './page-actions'
import { type Write, WriteDialog } from './write-dialog'

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
  mutation: Write
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
      <WriteDialog
        open={open}
        onOpenChange={change}
        title={title}
        confirm={confirm}
        danger={variant === 'danger'}
        mutation={mutation}
      >
        {props.children}
      </WriteDialog>
    </>
  )
}
