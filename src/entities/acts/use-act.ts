import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'

import { askSignIn } from '~/entities/sign-in-request'
import { userNameOf, useSession } from '~/entities/use-session'
import { HubError } from '~/hub/error'
import { type Act, touchedBy } from '~/hub/acts/act'
import { type ActResult, runAct, tasksOf } from '~/hub/acts/run-act'
import { noteDone } from './journal'

/**
 * Does one act at a time: a second click while the hub is asked does nothing. What the act touched
 * is read again, whatever came of it; a success is kept among what was done on the page at the
 * path that `tellingAt` gives. Gives the hub's refusal as data; null where it was busy.
 */
export function useAct() {
  const client = useQueryClient()
  const by = userNameOf(useSession()) ?? ''
  const running = useRef(false)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<HubError | null>(null)
  const run = async (
    act: Act,
    tellingAt: (result: ActResult) => string | Promise<string>,
  ): Promise<ActResult | HubError | null> => {
    if (running.current) return null
    running.current = true
    setBusy(true)
    setError(null)
    try {
      const result = await runAct(act)
      const where = await tellingAt(result)
      noteDone({ act, tasks: tasksOf(act, result), lost: result.lost, where, by })
      return result
    } catch (thrown) {
      if (!(thrown instanceof HubError)) throw thrown
      if (thrown.kind === 'expired' || thrown.kind === 'auth') askSignIn()
      setError(thrown)
      return thrown
    } finally {
      running.current = false
      setBusy(false)
      for (const method of touchedBy(act)) {
        void client.invalidateQueries({ queryKey: [method] })
      }
    }
  }
  return { busy, error, run }
}
