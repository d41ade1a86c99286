import { useState } from 'react'

import type { OpenLog } from './engine/log-client'
import type { StepKind } from './engine/engine-options'
import type { LogStatus } from './engine/status'
import { rowHeight } from './scroll-geometry'
import type { LogScroll } from './use-log-scroll'

interface LogSteps {
  /** The line that was stepped to. */
  current: number | null
  goTo: (line: number) => void
  /** To the next line of a kind after the one stepped to, if that is in view, or after the top. */
  step: (kind: StepKind, backward: boolean) => Promise<void>
  /** To the next of ascending lines. */
  stepAmong: (lines: readonly number[], backward: boolean) => void
}

/** Steps through a log: from error to error, from match to match. */
export function useLogSteps(log: OpenLog, status: LogStatus, scroll: LogScroll): LogSteps {
  const [stepped, setStepped] = useState<{ line: number; prepended: number } | null>(null)
  const current = stepped && stepped.line + status.prepended - stepped.prepended

  const goTo = (line: number) => {
    setStepped({ line, prepended: log.getStatus().prepended })
    scroll.reveal(line)
  }
  const here = () => {
    const top = scroll.topLine()
    const end = top + scroll.geometry.viewport / rowHeight
    return current !== null && current >= top && current < end ? current : top - 1
  }
  return {
    current,
    goTo,
    step: async (kind, backward) => {
      const line = await log.next(kind, here(), backward)
      if (line !== null) goTo(line)
    },
    stepAmong: (lines, backward) => {
      const at = here()
      const next = backward ? lines.findLast((line) => line < at) : lines.find((line) => line > at)
      if (next !== undefined) goTo(next)
    },
  }
}
