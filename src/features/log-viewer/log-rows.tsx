import { ChevronDown, ChevronRight } from 'lucide-react'
import { memo, type MouseEvent } from 'react'

import { classNames } from '~/lib/class-names'
import type { SearchQuery } from '~/lib/search-pattern'
import type { DisplayLine } from './engine/display-line'
import type { LogRow } from './engine/log-view'
import type { LineRange } from './line-range'
import { StyledText } from './styled-text'

/** What a section's first row tells. */
export interface FoldMark {
  name: string
  folded: boolean
  /** Lines that folding hides. */
  lines: number
  /** How long it took, in words; empty where nothing tells. */
  took: string
}

interface LogRowsProps {
  rows: LogRow[]
  /** Index of the first row in the view. */
  first: number
  /** Whether indexes are line numbers less one. */
  numbered: boolean
  selected: LineRange | null
  failing: number | null
  query: SearchQuery
  /** The line that was stepped to. */
  current: number | null
  /** Long lines shown in full, by index less `prepended`. */
  expanded: ReadonlyMap<number, DisplayLine>
  /** How many lines have come before the first ones. */
  prepended: number
  /** Sections by their first line. */
  folds: ReadonlyMap<number, FoldMark>
  /** Long lines go on in the next row. */
  wraps: boolean
  /** When a line's bytes were there, in words; null leaves the column out. */
  timeOf: ((row: LogRow) => string) | null
  /** A click on a button of a row, whose `data-do` says what it does, on its `data-line`. */
  onRow: (event: MouseEvent<HTMLButtonElement>) => void
}

/** The rows at hand. */
export const LogRows = memo(function LogRows(props: LogRowsProps) {
  const { rows, first, numbered, selected, failing, current, expanded, prepended } = props
  const { folds, timeOf, onRow, query, wraps } = props
  return rows.map((row, index) => {
    const { line, part } = row
    const inRange = selected && numbered && line + 1 >= selected.from && line + 1 <= selected.to
    const full = part === 0 ? expanded.get(line - prepended) : undefined
    const fold = part === 0 ? folds.get(line) : undefined
    const before = rows[index - 1]
    const jumps = before !== undefined && line > before.line + 1
    return (
      <div
        key={`${line} ${part}`}
        data-row={first + index}
        data-part={part}
        aria-current={inRange ? 'true' : undefined}
        className={classNames(
          'relative flex h-[18px] w-max min-w-full hover:bg-raised',
          row.marked && 'text-bad',
          line === failing && 'bg-bad-soft font-semibold',
          inRange && 'bg-accent-soft',
          line === current && 'bg-warn-soft',
          jumps && 'shadow-[0_-1px_0_var(--line-strong)]',
        )}
      >
        <span className="sticky left-0 z-1 flex shrink-0 border-r border-line bg-canvas select-none">
          {timeOf && <span className="w-[9ch] pl-1 text-faint">{part === 0 && timeOf(row)}</span>}
          <button
            type="button"
            tabIndex={-1}
            data-do="select"
            data-line={line}
            onClick={onRow}
            disabled={!numbered}
            aria-label={numbered ? `Select line ${line + 1}` : 'Line'}
            className="w-[8ch] cursor-pointer pr-1 text-right text-faint hover:text-accent disabled:cursor-default"
          >
            {part > 0 ? '' : numbered ? line + 1 : '·'}
          </button>
          <span className="w-[2ch]">
            {fold && <FoldButton {...fold} line={line} onRow={onRow} />}
          </span>
        </span>
        <span data-text className="pr-4 pl-2 whitespace-pre [tab-size:8]">
          {row.missing ? (
            <span className="text-faint">reading…</span>
          ) : (
            <StyledText text={full?.text ?? row.text} spans={(full ?? row).spans} query={query} />
          )}
        </span>
        {fold && (
          <span
            className={classNames(
              'flex pr-3 text-muted select-none',
              // Beside a line that fills its row there is no room.
              wraps && 'absolute right-1 bg-canvas pr-0!',
            )}
          >
            {fold.folded && (
              <span className="pr-3">
                … {fold.lines.toLocaleString()} {fold.lines === 1 ? 'line' : 'lines'} folded
              </span>
            )}
            {fold.took && <span className="rounded bg-raised px-1.5">{fold.took}</span>}
          </span>
        )}
        {row.hidden > 0 && !full && (
          <button
            type="button"
            tabIndex={-1}
            data-do="expand"
            data-line={line}
            onClick={onRow}
            className="cursor-pointer px-2 text-accent select-none hover:underline"
          >
            … {row.hidden.toLocaleString()} more characters
          </button>
        )}
      </div>
    )
  })
})

interface FoldButtonProps extends FoldMark {
  line: number
  onRow: (event: MouseEvent<HTMLButtonElement>) => void
}

function FoldButton({ name, folded, line, onRow }: FoldButtonProps) {
  const Icon = folded ? ChevronRight : ChevronDown
  return (
    <button
      type="button"
      tabIndex={-1}
      data-do="fold"
      data-line={line}
      onClick={onRow}
      aria-expanded={!folded}
      aria-label={`${folded ? 'Unfold' : 'Fold'} ${name}`}
      className="flex h-full w-full cursor-pointer items-center justify-center text-faint hover:text-accent"
    >
      <Icon size={13} aria-hidden />
    </button>
  )
}
