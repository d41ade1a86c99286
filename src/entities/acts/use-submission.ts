import { useRef, useState } from 'react'
import { useLocation } from 'react-router'

import type { Act } from '~/hub/acts/act'
import type { ActResult } from '~/hub/acts/run-act'
import { HubError } from '~/hub/error'
import { useAct } from './use-act'

/**
 * Submits what makes a task, once, however often it is asked to while the hub has not answered.
 * `onSubmitted` gets the task's id; where its answer was lost and its task cannot be found, the page
 * says so instead.
 */
export function useSubmission(onSubmitted: (task: number) => void) {
  const { pathname } = useLocation()
  const settled = ({ results: [task] }: ActResult) => {
    if (typeof task === 'number') onSubmitted(task)
  }
  const { busy, error, isUnknown, run, reset } = useAct(settled)
  // A second click can come before the first one is drawn.
  const running = useRef(false)
  const [preparing, setPreparing] = useState(false)
  const [failed, setFailed] = useState<Error | null>(null)

  /** `prepare` gives what to submit; it may take its time, as an upload does. */
  const submit = async (prepare: () => Promise<Act>) => {
    if (running.current) return
    running.current = true
    setPreparing(true)
    setFailed(null)
    try {
      // The task's own page says more than a line about it.
      const listedAt = ({ results: [task] }: ActResult) =>
        typeof task === 'number' ? null : pathname
      const result = await run(await prepare(), { where: pathname, listedAt })
      if (result && !(result instanceof HubError)) settled(result)
    } catch (thrown) {
      setFailed(thrown instanceof Error ? thrown : new Error(String(thrown)))
    } finally {
      running.current = false
      setPreparing(false)
    }
  }
  return {
    submit,
    reset: () => {
      setFailed(null)
      reset()
    },
    isPending: busy || preparing,
    isUnknown,
    error: failed ?? error,
  }
}
