import type { ReactNode } from 'react'
import { useLocation, useNavigate } from 'react-router'

import { HubFailure } from '~/entities/query-state'
import type { Act } from '~/hub/acts/act'
import type { ActResult } from '~/hub/acts/run-act'
import { HubError } from '~/hub/error'
import { Dialog } from '~/ui/dialog'
import { ActFooter } from './act-footer'
import { useActPlace } from './act-place'
import { useAct } from './use-act'
import { WhatItDoes } from './what-it-does'

interface ActDialogProps {
  title: string
  /** What will be done; or what still has to be said for it, in words. */
  act: Act | string
  confirm: string
  danger?: boolean
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
  const { no, close, finish, forget } = useActPlace()
  const { busy, error, run } = useAct()
  const { pathname } = useLocation()
  const navigate = useNavigate()
  const ready = typeof act === 'string' ? null : act
  const reason = no ?? (typeof act === 'string' ? act : undefined)
  const confirmed = async () => {
    if (!ready || reason !== undefined) return
    let to: string | undefined
    const result = await run(ready, async (done) => {
      to = await onDone?.(done)
      return to ?? pathname
    })
    if (!result || result instanceof HubError) return
    finish()
    if (to === undefined) close()
    else {
      forget()
      await navigate(to)
    }
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
        {fields}
        {ready && <WhatItDoes acts={[ready]} />}
        {error && <HubFailure error={error} />}
        <ActFooter
          confirm={confirm}
          danger={danger}
          busy={busy}
          reason={reason}
          leave="Leave it"
          onLeave={close}
        />
      </form>
    </Dialog>
  )
}
