import { useEffect, useReducer, useRef } from 'react'

import type { SearchQuery } from '~/lib/search-pattern'
import type { FoundLine } from './line-scanner'
import type { LogProgress, LogToSearch } from './search-logs'
import type { SearchRequest } from './worker'

/** What is known of one log by now. */
export interface LogOutcome extends Omit<LogProgress, 'more'> {
  matches: FoundLine[]
}

interface Search {
  outcomes: ReadonlyMap<string, LogOutcome>
  stopped: boolean
}

function advance(before: Search, change: LogProgress | 'stop'): Search {
  if (change === 'stop') return { ...before, stopped: true }
  const { more, ...rest } = change
  const matches = [...(before.outcomes.get(change.key)?.matches ?? []), ...more]
  return {
    ...before,
    outcomes: new Map(before.outcomes).set(change.key, { ...rest, matches }),
  }
}

const nothingYet: Search = { outcomes: new Map(), stopped: false }

/** One search of these logs for as long as it is mounted, in a worker of its own. */
export function useSearch(logs: LogToSearch[], query: SearchQuery) {
  const [search, tell] = useReducer(advance, nothingYet)
  const worker = useRef<Worker>(null)
  useEffect(() => {
    const started = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
    started.addEventListener('message', ({ data }: MessageEvent<LogProgress>) => tell(data))
    const request: SearchRequest = {
      logs: logs.map(({ key, address }) => ({ key, address })),
      query,
    }
    started.postMessage(request, [])
    worker.current = started
    return () => started.terminate()
  }, [logs, query])
  const running = !search.stopped && logs.some(({ key }) => search.outcomes.get(key)?.done !== true)
  const stop = () => {
    worker.current?.terminate()
    tell('stop')
  }
  return { ...search, running, stop }
}
