import type { ReactNode } from 'react'

import { HubError } from '~/hub/error'
import { Button } from '~/ui/button'
import { Dialog } from '~/ui/dialog'
import { HubFailure } from './query-state'
import { askSignIn } from './sign-in-request'

/** What is written: a mutation without variables. */
export interface Write {
  mutateAsync: () => Promise<unknown>
  isPending: boolean
  error: Error | null
  reset: () => void
}

interface WriteDialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: string
  /** What will happen. */
  children: ReactNode
  /** What has to be said for it. */
  fields?: ReactNode
  /** The same on Koji's command line. */
  command?: string
  confirm: string
  danger?: boolean
  /** Why it cannot be asked for as it stands. */
  disabledReason?: string | undefined
  mutation: Write
}

/** Tells what a write will do, asks for it, does it once, and says when the hub refuses. */
export function WriteDialog(props: WriteDialogProps) {
  const { open, onOpenChange, title, fields, command, confirm, danger, mutation } = props
  const act = async () => {
    try {
      await mutation.mutateAsync()
      onOpenChange(false)
    } catch (error) {
      if (error instanceof HubError && (error.kind === 'expired' || error.kind === 'auth')) {
        askSignIn()
      }
    }
  }
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={title} description={props.children}>
      {fields}
      {command && (
        <code className="rounded bg-raised px-2 py-1 font-mono text-xs break-all">{command}</code>
      )}
      {mutation.error instanceof HubError && <HubFailure error={mutation.error} />}
      <div className="flex justify-end gap-2">
        <Button onClick={() => onOpenChange(false)}>Leave it</Button>
        <Button
          variant={danger ? 'danger' : 'primary'}
          disabled={mutation.isPending}
          disabledReason={props.disabledReason}
          onClick={() => void act()}
        >
          {mutation.isPending ? 'Asking the hub…' : confirm}
        </Button>
      </div>
    </Dialog>
  )
}
