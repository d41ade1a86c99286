import { useCoarseNow, useNow } from '~/hooks/use-now'
import { exactTime, formatDuration, isMoment, relativeTime } from '~/lib/time'

const none = <span className="text-faint">–</span>

/** A moment (seconds since the epoch), relative, with the exact time on hover. */
export function Moment({ at }: { at: number | null | undefined }) {
  const now = useCoarseNow()
  if (!isMoment(at)) return none
  return (
    <time
      dateTime={new Date(at * 1000).toISOString()}
      title={exactTime(at)}
      className="whitespace-nowrap"
    >
      {relativeTime(at, now)}
    </time>
  )
}

function Ticking({ from }: { from: number }) {
  const now = useNow()
  return <>{formatDuration(now - from)}</>
}

interface ElapsedProps {
  from: number | null | undefined
  to: number | null | undefined
  /** What is still running counts on by the second; a finished thing without an end does not. */
  running?: boolean
}

/** The time from one moment to another, or to now while it runs (seconds since the epoch). */
export function Elapsed({ from, to, running = false }: ElapsedProps) {
  if (!isMoment(from)) return none
  if (!isMoment(to)) {
    return running ? (
      <span className="whitespace-nowrap">
        <Ticking from={from} />
      </span>
    ) : (
      none
    )
  }
  return <span className="whitespace-nowrap">{formatDuration(to - from)}</span>
}
