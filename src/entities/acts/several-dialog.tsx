import { type ReactNode, useState } from 'react'
import { useLocation } from 'react-router'

import { type Act, tasksOf } from '~/hub/acts/act'
import { newActivityId } from '~/hub/acts/activity'
import type { ActResult } from '~/hub/acts/run-act'
import { orderedWith } from '~/hub/acts/taggings'
import { tasksEnded } from '~/hub/acts/task-end'
import { HubError } from '~/hub/error'
import { Dialog } from '~/ui/dialog'
import { StateBadge } from '~/ui/state-badge'
import { ActFooter } from './act-footer'
import { useActPlace } from './act-place'
import { KeptDraft } from './kept-draft'
import { TaskOutcome } from './task-outcome'
import { useAct } from './use-act'
import { WhatItDoes } from './what-it-does'

interface SeveralDialogProps {
  title: string
  /** What will be done, one after the other; or what still has to be said for it. */
  acts: readonly Act[] | string
  confirm: string
  danger?: boolean
  /** How it is left, where Cancel could be taken for what the dialog does. */
  leave?: string
  children?: ReactNode
  fields?: ReactNode
  /** After each that was done. */
  onEachDone?: (act: Act) => void
}

type Outcome = { tasks: number[]; asked: number } | HubError

/** Does several acts, each for itself: what the hub refuses does not stop the others. */
export function SeveralDialog(props: SeveralDialogProps) {
  const {
    title,
    acts,
    confirm,
    danger = false,
    leave: leaveLabel = 'Cancel',
    fields,
    onEachDone,
  } = props
  const { no, close, finish } = useActPlace()
  const { pathname } = useLocation()
  const [batch] = useState(newActivityId)
  const [begun, setBegun] = useState<readonly Act[] | null>(null)
  const [outcomes, setOutcomes] = useState<ReadonlyMap<Act, Outcome>>(new Map())
  const note = (result: ActResult | HubError, act: Act) => {
    const refused = result instanceof HubError
    if (!refused) onEachDone?.(act)
    const outcome = refused ? result : { tasks: tasksOf(act, result.results), asked: Date.now() }
    setOutcomes((before) => new Map(before).set(act, outcome))
  }
  const { busy, run } = useAct(note)
  const shown = begun ?? (typeof acts === 'string' ? [] : acts)
  const reason = no ?? (typeof acts === 'string' && !begun ? acts : undefined)
  const left = shown.filter((act) => !isDone(outcomes.get(act))).length
  const confirmed = async () => {
    if (busy || reason !== undefined) return
    setBegun(shown)
    const before = new Map<string, number[]>()
    for (const act of shown) {
      if (isDone(outcomes.get(act))) continue
      const order = orderedWith(act)
      // Builds of one package are tagged one after the other: the last one is the newest.
      await tasksEnded(before.get(order ?? '') ?? []).catch(() => {})
      const result = await run(act, { where: pathname, batch })
      if (!result) return
      note(result, act)
      if (order !== null && !(result instanceof HubError)) {
        before.set(order, tasksOf(act, result.results))
      }
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
        {!begun && <KeptDraft />}
        {!begun && fields}
        {!begun && shown.length > 0 && <WhatItDoes acts={shown} />}
        {begun && (
          <ol className="flex flex-col divide-y divide-line" aria-live="polite">
            {shown.map((act) => (
              <li key={act.does} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-1.5">
                <span className="min-w-0 grow break-all">{act.does}</span>
                <OutcomeOf outcome={outcomes.get(act)} busy={busy} />
              </li>
            ))}
          </ol>
        )}
        <ActFooter
          confirm={finished ? 'Done' : begun ? `Retry the other ${left}` : confirm}
          danger={danger && !finished}
          busy={busy}
          reason={reason}
          leave={begun ? 'Close' : leaveLabel}
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
        {outcome.kind === 'retry' ? (
          <StateBadge tone="warn" label="not known yet" />
        ) : (
          <StateBadge tone="bad" label="refused" />
        )}
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
