import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'

import { askSignIn } from '~/entities/sign-in-request'
import { isSubmission, touchedBy } from '~/hub/acts/act'
import { type Activity, forgetActivity } from '~/hub/acts/activity'
import { isWorkedOnElsewhere } from '~/hub/acts/activity-lock'
import { finishActivity, settleActivity } from '~/hub/acts/run-act'
import { HubError } from '~/hub/error'
import { Button } from '~/ui/button'

/** Milliseconds between two looks at what came of it. */
const lookEvery = 10_000

const titles = {
  sent: 'It is not known yet whether the hub did this:',
  refused: 'The hub has not done this; its connection broke before:',
  unknown: 'It could not be found out whether the hub did this. Look before you do it again:',
}

function titleOf({ status, results, act }: Activity): string {
  if (status === 'refused' && isSubmission(act)) return 'The hub has no such task, submit it again:'
  if (status === 'refused' && results.length > 0) return 'The hub has done only a part of this:'
  return status === 'done' ? '' : titles[status]
}

/** A change whose end is not known, or that came to nothing: looked up, and done on a press. */
export function OpenChange({ change }: { change: Activity }) {
  const client = useQueryClient()
  const { id, act, status, results } = change
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<HubError | null>(null)
  const [isElsewhere, setElsewhere] = useState(false)
  const attempt = async (work: (of: string) => Promise<unknown>) => {
    setBusy(true)
    setError(null)
    try {
      await work(id)
    } catch (thrown) {
      if (!(thrown instanceof HubError)) throw thrown
      if (thrown.kind === 'expired' || thrown.kind === 'auth') askSignIn()
      setError(thrown)
    } finally {
      setBusy(false)
      for (const method of touchedBy(act)) void client.invalidateQueries({ queryKey: [method] })
    }
  }
  useEffect(() => {
    if (status !== 'sent') return undefined
    let isOver = false
    const look = async () => {
      if (document.hidden) return
      const elsewhere = await isWorkedOnElsewhere(id)
      if (isOver) return
      setElsewhere(elsewhere)
      // What is looked up unasked asks nobody to sign in.
      if (!elsewhere) await settleActivity(id).catch(() => {})
    }
    void look()
    const timer = setInterval(() => void look(), lookEvery)
    return () => {
      isOver = true
      clearInterval(timer)
    }
  }, [id, status])
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3 py-1.5">
      <span className="min-w-0 flex-1 basis-60 break-words">
        <span className="font-medium text-warn">
          {isElsewhere ? 'Another tab is at work on this:' : titleOf(change)}
        </span>{' '}
        {act.does}
        {error && <span className="block text-bad">{error.message}</span>}
      </span>
      <span className="flex items-center gap-1">
        {isElsewhere && status === 'sent' ? null : status === 'sent' ? (
          <Button size="sm" disabled={busy} onClick={() => void attempt(settleActivity)}>
            {busy ? 'Asking the hub…' : 'Check again'}
          </Button>
        ) : (
          <>
            <Button size="sm" disabled={busy} onClick={() => void attempt(finishActivity)}>
              {busy
                ? 'Asking the hub…'
                : results.length > 0
                  ? 'Do the rest'
                  : isSubmission(act)
                    ? 'Submit again'
                    : 'Do it now'}
            </Button>
            <Button size="sm" variant="ghost" onClick={() => forgetActivity(id)}>
              Dismiss
            </Button>
          </>
        )}
      </span>
    </li>
  )
}
