import { Hourglass } from 'lucide-react'
import { useEffect, useState, useSyncExternalStore } from 'react'

import { type Wait, waits } from '~/hub/waits'
import { Button } from '~/ui/button'
import { Elapsed } from '~/ui/time'

/** Milliseconds without an answer before it is worth a word. */
const patience = 10_000
const mostNames = 3

/** The reads that have waited for long, the first of them first. */
function useLongWaits(): readonly Wait[] {
  const all = useSyncExternalStore(waits.subscribe, waits.list)
  const [now, setNow] = useState(0)
  const next = all.find(({ since }) => since > now - patience)?.since
  useEffect(() => {
    if (next === undefined) return undefined
    const timer = setTimeout(() => setNow(Date.now()), Math.max(0, next + patience - Date.now()))
    return () => clearTimeout(timer)
  }, [next])
  return all.filter(({ since }) => since <= now - patience)
}

/** Says what the hub has been asked for and does not answer, with the way to stop or to ask again. */
export function WaitingNotice() {
  const long = useLongWaits()
  const [first] = long
  if (!first) return null
  const methods = [...new Set(long.flatMap((wait) => wait.methods))]
  const rest = methods.length - mostNames
  return (
    <aside
      aria-label="Waiting for the hub"
      className="fixed inset-x-3 bottom-3 z-40 mx-auto flex w-fit max-w-full flex-wrap items-center gap-2 rounded-md border border-warn bg-surface px-3 py-1.5 shadow-lg"
    >
      <Hourglass size={15} aria-hidden className="shrink-0 text-warn" />
      <p role="status" className="min-w-0 break-words">
        The hub has not answered for <Elapsed from={first.since / 1000} to={null} running />:{' '}
        <span className="font-mono text-xs">{methods.slice(0, mostNames).join(', ')}</span>
        {rest > 0 && ` and ${rest} more`}
      </p>
      <Button size="sm" onClick={() => long.forEach((wait) => wait.stop())}>
        Stop waiting
      </Button>
      <Button size="sm" variant="ghost" onClick={() => long.forEach((wait) => wait.askAnew())}>
        Ask again
      </Button>
    </aside>
  )
}
