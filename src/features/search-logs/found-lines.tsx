import { type ReactNode, useState } from 'react'
import { Link } from 'react-router'

import { type SearchQuery, searchPattern } from '~/lib/search-pattern'
import { Button } from '~/ui/button'
import { toldLines } from './search-logs'
import type { LogOutcome } from './use-search'

const [first, further] = [20, 200]

/** Text with what was searched for marked in it. */
function marked(text: string, query: SearchQuery): ReactNode[] {
  const parts: ReactNode[] = []
  let from = 0
  const pattern = searchPattern(query)
  for (const match of pattern ? text.matchAll(pattern) : []) {
    parts.push(
      text.slice(from, match.index),
      <mark key={match.index} className="rounded-xs bg-warn text-canvas">
        {match[0]}
      </mark>,
    )
    from = match.index + match[0].length
  }
  return [...parts, text.slice(from)]
}

interface FoundLinesProps {
  outcome: LogOutcome
  query: SearchQuery
  /** What the log is called where its lines are listed. */
  name: string
  /** The address of the log in the viewer. */
  to: string
}

/** The matching lines of a log, the first of them at once, each leading to its place in the log. */
export function FoundLines({ outcome, query, name, to }: FoundLinesProps) {
  const [wanted, want] = useState(first)
  const { matches, found } = outcome
  const shown = matches.slice(0, wanted)
  return (
    <>
      <ol aria-label={`Lines of ${name}`} className="font-mono text-xs">
        {shown.map(({ number, text }) => (
          <li key={number} className="border-b border-line last:border-0">
            <Link to={`${to}#L${number}`} className="flex gap-3 px-3 py-1 hover:bg-raised">
              <span className="min-w-14 shrink-0 text-right text-muted tabular-nums select-none">
                {number.toLocaleString()}
              </span>
              <bdi className="min-w-0 break-words whitespace-pre-wrap">{marked(text, query)}</bdi>
            </Link>
          </li>
        ))}
      </ol>
      {matches.length > wanted && (
        <div className="px-3 py-1.5">
          <Button size="sm" onClick={() => want(wanted + further)}>
            Show {Math.min(further, matches.length - wanted)} more of {found.toLocaleString()}
          </Button>
        </div>
      )}
      {matches.length <= wanted && found > matches.length && (
        <p className="px-3 py-1.5 text-xs text-muted">
          The first {toldLines.toLocaleString()} of {found.toLocaleString()} lines.{' '}
          <Link to={to} className="link">
            Open the log to see all
          </Link>
        </p>
      )}
    </>
  )
}
