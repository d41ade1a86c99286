import { memo, type MouseEvent } from 'react'

import { classNames } from '~/lib/class-names'
import type { LogRow } from './engine/log-view'
import { type SearchQuery, searchPattern } from './engine/search-pattern'
import type { LineRange } from './line-range'

interface LogRowsProps {
  rows: LogRow[]
  /** Index of the first row in the view. */
  first: number
  /** Whether indexes are line numbers less one. */
  numbered: boolean
  selected: LineRange | null
  failing: number | null
  query: SearchQuery
  /** The line of the match that was stepped to. */
  current: number | null
  /** Long lines shown in full, by index less `prepended`. */
  expanded: ReadonlyMap<number, string>
  /** How many lines have come before the first ones. */
  prepended: number
  /** A click on a line's number, which is in its `data-line`. */
  onNumber: (event: MouseEvent<HTMLButtonElement>) => void
  /** A click on what shows all of a long line, which is in its `data-line`. */
  onExpand: (event: MouseEvent<HTMLButtonElement>) => void
}

/** The rows at hand. */
export const LogRows = memo(function LogRows(props: LogRowsProps) {
  const { rows, first, numbered, selected, failing, query, current, expanded, prepended } = props
  return rows.map((row, index) => {
    const line = first + index
    const inRange = selected && numbered && line + 1 >= selected.from && line + 1 <= selected.to
    const full = expanded.get(line - prepended)
    return (
      <div
        key={line}
        aria-current={inRange ? 'true' : undefined}
        className={classNames(
          'flex h-[18px] w-max min-w-full hover:bg-raised',
          row.marked && 'text-bad',
          line === failing && 'bg-bad-soft font-semibold',
          inRange && 'bg-accent-soft',
          line === current && 'bg-warn-soft',
        )}
      >
        <button
          type="button"
          tabIndex={-1}
          data-line={line}
          onClick={props.onNumber}
          disabled={!numbered}
          aria-label={numbered ? `Select line ${line + 1}` : 'Line'}
          className="sticky left-0 w-[8ch] shrink-0 cursor-pointer border-r border-line bg-canvas pr-2 text-right text-faint select-none hover:text-accent disabled:cursor-default"
        >
          {numbered ? line + 1 : '·'}
        </button>
        <span className="pr-4 pl-3 whitespace-pre [tab-size:8]">
          <Highlighted text={full ?? row.text} query={query} />
        </span>
        {row.hidden > 0 && full === undefined && (
          <button
            type="button"
            tabIndex={-1}
            data-line={line}
            onClick={props.onExpand}
            className="cursor-pointer px-2 text-accent select-none hover:underline"
          >
            … {row.hidden.toLocaleString()} more characters
          </button>
        )}
      </div>
    )
  })
})

/** Text with what was searched for marked in it. */
function Highlighted({ text, query }: { text: string; query: SearchQuery }) {
  const pattern = query.text === '' ? null : searchPattern(query)
  if (!pattern) return text
  const parts = []
  let from = 0
  for (const { 0: found, index } of text.matchAll(pattern)) {
    // An expression may also match nothing somewhere in a line that it matches.
    if (found === '') continue
    parts.push(text.slice(from, index))
    from = index + found.length
    parts.push(
      <mark key={index} className="rounded-xs bg-warn text-canvas">
        {found}
      </mark>,
    )
  }
  parts.push(text.slice(from))
  return parts
}
