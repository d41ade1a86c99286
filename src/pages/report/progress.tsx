import { Play, RotateCw, Square } from 'lucide-react'

import { Button } from '~/ui/button'
import { StaleNotice } from '~/ui/states'
import { ProgressBar } from '~/ui/progress-bar'
import type { Gathering } from './use-gathering'
import { formatCount } from '~/lib/numbers'

interface ProgressProps {
  run: Omit<Gathering<unknown>, 'data' | 'query'>
  done: number
  total: number | undefined
  /** What is gone through, in the plural: "users". */
  what: string
}

/** How far a count has come, and the ways to stop it, to go on and to begin anew. */
export function Progress({ run, done, total, what }: ProgressProps) {
  const { status, error } = run
  const range = `${formatCount(done)} of ${total === undefined ? '…' : formatCount(total)} ${what}`
  if (error) {
    return <StaleNotice detail={`${error.message} (${range})`} onRetry={run.goOn} />
  }
  const running = status === 'running' || status === 'waiting'
  return (
    <div className="flex min-h-8 flex-wrap items-center gap-x-3 gap-y-1 text-muted">
      <span role={running ? undefined : 'status'}>
        {running ? `Counted ${range}` : status === 'stopped' ? `Stopped at ${range}` : range}
      </span>
      {running && (
        <span className="w-40">
          <ProgressBar
            label={`Counting ${what}`}
            value={total === undefined ? null : total === 0 ? 1 : done / total}
          />
        </span>
      )}
      {status === 'running' && (
        <Button size="sm" icon={Square} onClick={run.stop}>
          Stop
        </Button>
      )}
      {status === 'stopped' && (
        <Button size="sm" icon={Play} onClick={run.goOn}>
          Go on
        </Button>
      )}
      {status === 'done' && (
        <Button size="sm" variant="ghost" icon={RotateCw} onClick={run.again}>
          Count again
        </Button>
      )}
    </div>
  )
}
