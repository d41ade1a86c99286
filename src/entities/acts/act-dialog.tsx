import { type ReactNode, useRef } from 'react'
import { useLocation, useNavigate } from 'react-router'

import { HubFailure } from '~/entities/query-state'
import type { Act } from '~/hub/acts/act'
import type { ActResult } from '~/hub/acts/run-act'
import { HubError } from '~/hub/error'
import { Dialog } from '~/ui/dialog'
import { ActFooter } from './act-footer'
import { useActPlace } from './act-place'
import { useAct } from './use-act'
import { KeptDraft } from './kept-draft'
import { NotKnownYet } from './not-known-yet'
import { WhatItDoes } from './what-it-does'

interface ActDialogProps {
  title: string
  /** What will be done; or what still has to be said for it, in words. */
  act: Act | string
  confirm: string
  danger?: boolean
  /** How it is left, where Cancel could be taken for what the dialog does. */
  leave?: string
  wide?: boolean
  /** What it means, beyond what it does. */
  children?: ReactNode
  fields?: ReactNode
  /** After it was done: the path that tells of it and is gone to, where that is another. */
  onDone?: (result: ActResult) => string | undefined | Promise<string>
}

/** Shows what an act will do, does it once, and says what came of it. */
export function ActDialog(props: ActDialogProps) {
  const { title, act, confirm, danger = false, wide = false, fields, onDone } = props
  const { leave: leaveLabel = 'Cancel' } = props
  const { no, close, finish } = useActPlace()
  const { pathname } = useLocation()
  const navigate = useNavigate()
  const to = useRef<string | undefined>(undefined)
  const leave = () => {
    finish()
    if (to.current === undefined) close()
    else void navigate(to.current)
  }
  const { busy, error, isUnknown, run } = useAct(leave)
  const ready = typeof act === 'string' ? null : act
  const reason = isUnknown ? undefined : (no ?? (typeof act === 'string' ? act : undefined))
  const confirmed = async () => {
    if (!ready || reason !== undefined) return
    const listedAt = async (done: ActResult) => {
      to.current = await onDone?.(done)
      return to.current ?? pathname
    }
    const result = await run(ready, { where: pathname, listedAt })
    if (result && !(result instanceof HubError)) leave()
  }
  return (
    <Dialog open onOpenChange={close} title={title} description={props.children} wide={wide}>
      <form
        noValidate
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          void confirmed()
        }}
      >
        <KeptDraft />
        {fields}
        {ready && <WhatItDoes acts={[ready]} />}
        {error && (isUnknown ? <NotKnownYet error={error} /> : <HubFailure error={error} />)}
        <ActFooter
          confirm={isUnknown ? 'Check again' : confirm}
          danger={danger && !isUnknown}
          busy={busy}
          reason={reason}
          leave={isUnknown ? 'Close' : leaveLabel}
          onLeave={close}
        />
      </form>
    </Dialog>
  )
}
