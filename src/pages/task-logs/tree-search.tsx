import { RotateCw, Square } from 'lucide-react'
import { useState } from 'react'
import { Link } from 'react-router'

import { FoundLines } from '~/features/search-logs/found-lines'
import { type LogOutcome, useSearch } from '~/features/search-logs/use-search'
import { formatBytes } from '~/lib/bytes'
import type { SearchQuery } from '~/lib/search-pattern'
import { Button } from '~/ui/button'
import { ProgressBar } from '~/ui/progress-bar'
import { EmptyState } from '~/ui/states'
import { taskName, type TreeLog } from './logs-of'

interface TreeSearchProps {
  logs: TreeLog[]
  query: SearchQuery
  /** Some of the tasks still write. */
  live: boolean
  onAgain: () => void
}

const counted = (count: number, what: string) =>
  `${count.toLocaleString()} ${count === 1 ? what : `${what}s`}`

/** One search of a tree's logs as they are now: how far it is, and what it has found. */
export function TreeSearch({ logs: given, query, live, onAgain }: TreeSearchProps) {
  // What is searched does not change while it is: a new search is a new element.
  const [logs] = useState(given)
  const [wanted] = useState(query)
  const { outcomes, running, stopped, stop } = useSearch(logs, wanted)
  const all = [...outcomes.values()]
  const found = all.reduce((sum, outcome) => sum + outcome.found, 0)
  const read = all.reduce((sum, outcome) => sum + outcome.read, 0)
  const size = logs.reduce((sum, log) => sum + log.size, 0)
  const done = all.filter((outcome) => outcome.done && !outcome.problem).length
  const matching = all.filter((outcome) => outcome.found > 0).length
  const told = `${counted(found, 'line')} in ${counted(matching, 'log')}`
  const ended = stopped ? `Stopped after ${done} of ${logs.length} logs` : null
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <output className="tabular-nums">
          {running
            ? `${told} so far · ${done} of ${logs.length} logs, ${formatBytes(read)} of ${formatBytes(size)}`
            : `${told} · ${ended ?? `${counted(done, 'log')}, ${formatBytes(read)} searched`}`}
        </output>
        {running ? (
          <Button size="sm" icon={Square} onClick={stop}>
            Stop
          </Button>
        ) : (
          <Button size="sm" icon={RotateCw} onClick={onAgain}>
            Search again
          </Button>
        )}
        {live && !running && (
          <span className="text-xs text-muted">Some are still written: searched as they were.</span>
        )}
        {running && <ProgressBar value={size > 0 ? read / size : null} label="Search" />}
      </div>
      {!running && !stopped && found === 0 && done > 0 && <EmptyState title="Nothing found" />}
      {logs.map((log) => {
        const outcome = outcomes.get(log.key)
        if (!outcome || (outcome.found === 0 && !outcome.problem)) return null
        return <LogFound key={log.key} log={log} outcome={outcome} query={wanted} />
      })}
    </>
  )
}

interface LogFoundProps {
  log: TreeLog
  outcome: LogOutcome
  query: SearchQuery
}

function LogFound({ log, outcome, query }: LogFoundProps) {
  const name = `${taskName(log.task)} · ${log.file}`
  return (
    <section aria-label={name} className="min-w-0 rounded-lg border border-line bg-surface">
      <header className="flex min-h-9 flex-wrap items-center gap-x-2 border-b border-line px-3 py-1">
        <h2 className="text-sm font-semibold">
          <Link to={log.to} className="link break-all">
            {name}
          </Link>
        </h2>
        <span className="text-xs text-muted tabular-nums">
          {counted(outcome.found, 'line')} of {outcome.lines.toLocaleString()} · #{log.task.id}
        </span>
      </header>
      {outcome.problem && (
        <p className="px-3 py-1.5 text-bad">Not searched to its end: {outcome.problem.message}</p>
      )}
      <FoundLines outcome={outcome} query={query} name={name} to={log.to} />
    </section>
  )
}
