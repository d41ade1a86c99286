import { type ReactNode, useState } from 'react'
import { useLocation } from 'react-router'

import type { Act } from '~/hub/acts/act'
import { tasksOf } from '~/hub/acts/run-act'
import { HubError } from '~/hub/error'
import { Dialog } from '~/ui/dialog'
import { StateBadge } from '~/ui/state-badge'
import { ActFooter } from './act-footer'
import { useActPlace } from './act-place'
import { TaskOutcome } from './task-outcome'
import { useAct } from './use-act'
import { WhatItDoes } from './what-it-does'

interface SeveralDialogProps {
  title: string
  /** What will be done, one after the other; or what still has to be said for it. */
  acts: readonly Act[] | string
  confirm: string
  danger?: boolean
  children?: ReactNode
  fields?: ReactNode
}

type Outcome = { tasks: number[]; asked: number } | HubError

/** Does several acts, each for itself: what the hub refuses does not stop the others. */
export function SeveralDialog(props: SeveralDialogProps) {
  const { title, acts, confirm, danger = false, fields } = props
  const { no, close, finish } = useActPlace()
  const { busy, run } = useAct()
  const { pathname } = useLocation()
  const [begun, setBegun] = useState<readonly Act[] | null>(null)
  const [outcomes, setOutcomes] = useState<readonly (Outcome | undefined)[]>([])
  const shown = begun ?? (typeof acts === 'string' ? [] : acts)
  const reason = no ?? (typeof acts === 'string' && !begun ? acts : undefined)
  const left = shown.filter((_, index) => !isDone(outcomes[index])).length
  const confirmed = async () => {
    if (busy || reason !== undefined) return
    setBegun(shown)
    for (const [index, act] of shown.entries()) {
      if (isDone(outcomes[index])) continue
      const result = await run(act, () => pathname)
      if (!result) return
      const outcome =
        result instanceof HubError ? result : { tasks: tasksOf(act, result), asked: Date.now() }
      setOutcomes((before) => shown.map((_, at) => (at === index ? outcome : before[at])))
      // Without a session all others would be refused as well.
      if (result instanceof HubError && (result.kind === 'expired' || result.kind === 'auth'))
        return
    }
  }
  const finished = begun !== null && left === 0
  const leave = () => {
    if (finished) finish()
    close()
  }
  return (
    <Dialog open onOpenChange={leave} title={title} description={props.children} wide>
      <form
        noValidate
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          if (finished) leave()
          else void confirmed()
        }}
      >
        {!begun && fields}
        {!begun && shown.length > 0 && <WhatItDoes acts={shown} />}
        {begun && (
          <ol className="flex flex-col divide-y divide-line" aria-live="polite">
            {shown.map((act, index) => (
              <li key={act.does} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-1.5">
                <span className="min-w-0 grow break-all">{act.does}</span>
                <OutcomeOf outcome={outcomes[index]} busy={busy} />
              </li>
            ))}
          </ol>
        )}
        <ActFooter
          confirm={finished ? 'Done' : begun ? `Try the other ${left} again` : confirm}
          danger={danger && !finished}
          busy={busy}
          reason={reason}
          leave={begun ? 'Close' : 'Leave it'}
          onLeave={leave}
        />
      </form>
    </Dialog>
  )
}

function isDone(outcome: Outcome | undefined): boolean {
  return outcome !== undefined && !(outcome instanceof HubError)
}

function OutcomeOf({ outcome, busy }: { outcome: Outcome | undefined; busy: boolean }) {
  if (outcome instanceof HubError) {
    return (
      <span className="flex min-w-0 flex-wrap items-center gap-x-2 text-bad">
        <StateBadge tone="bad" label="refused" />
        <span className="break-words">{outcome.message}</span>
      </span>
    )
  }
  if (!outcome) {
    return <StateBadge tone="wait" label={busy ? 'waits its turn' : 'not done'} />
  }
  if (outcome.tasks.length === 0) return <StateBadge tone="ok" label="done" />
  return outcome.tasks.map((task) => <TaskOutcome key={task} task={task} asked={outcome.asked} />)
}
