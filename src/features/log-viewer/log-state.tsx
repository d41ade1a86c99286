import { X } from 'lucide-react'
import { type ReactNode, useState } from 'react'

import { IconButton } from '~/ui/button'
import { EmptyState, ErrorState, SkeletonLines, StaleNotice } from '~/ui/states'
import type { LogStatus } from './engine/status'

/** Until it is dismissed. */
function ReplacedNotice() {
  const [dismissed, setDismissed] = useState(false)
  if (dismissed) return null
  return (
    <p
      role="status"
      className="flex items-center gap-2 rounded-md bg-warn-soft px-3 py-1 text-xs text-warn"
    >
      This log was replaced on the hub while it was open. This is the new one.
      <IconButton label="Dismiss" icon={X} size="sm" onClick={() => setDismissed(true)} />
    </p>
  )
}

interface LogStateProps {
  status: LogStatus
  live: boolean
  title: string
  onRetry: () => void
  /** What else there is when the log is gone. */
  gone?: ReactNode
}

/** What stands in the place of lines while there are none; null when there are. */
export function LogState({ status, live, title, onRetry, gone }: LogStateProps) {
  const { phase, problem, lineCount, lost, epoch } = status
  if (lineCount > 0) {
    const lostNow = 'The hub has deleted this log since it was opened; what was read stays.'
    const detail = lost ? lostNow : problem?.message
    return (
      <>
        {detail && <StaleNotice detail={detail} onRetry={onRetry} />}
        {epoch > 0 && <ReplacedNotice key={epoch} />}
      </>
    )
  }
  if (problem) {
    return (
      <div className="p-3">
        <ErrorState title="The log cannot be read" detail={problem.message} onRetry={onRetry} />
      </div>
    )
  }
  if (phase === 'loading') {
    return (
      <div className="p-3">
        <SkeletonLines lines={8} label={title} />
      </div>
    )
  }
  if (phase === 'gone') {
    return (
      <EmptyState title="This log is no longer on the hub" action={gone}>
        Hubs delete the output of finished tasks after some weeks.
      </EmptyState>
    )
  }
  return <EmptyState title={live ? 'Nothing written yet' : 'This log is empty'} />
}
