import { type ClipboardEvent, type MouseEvent, useCallback, useEffect, useState } from 'react'

import { noSearch } from '~/lib/search-pattern'
import type { DisplayLine } from './engine/display-line'
import type { OpenLog } from './engine/log-client'
import type { LogRow } from './engine/log-view'
import type { LogStatus } from './engine/status'
import { clickedRange, type LineRange } from './line-range'
import { LogMarks } from './log-marks'
import { type FoldMark, LogRows } from './log-rows'
import { contentHeight, rowOffset, rowWindow, topRow } from './scroll-geometry'
import { selectedText, useKeptRow } from './use-kept-row'
import type { LogScroll } from './use-log-scroll'
import { useRows } from './use-rows'

interface LogBodyProps {
  log: OpenLog
  status: LogStatus
  scroll: LogScroll
  title: string
  selected: LineRange | null
  onSelect?: ((range: LineRange | null) => void) | undefined
  /** The line that was stepped to. */
  current: number | null
  folds?: ReadonlyMap<number, FoldMark>
  onFold?: (line: number) => void
  timeOf?: ((row: LogRow) => string) | null
}

const noFolds: ReadonlyMap<number, FoldMark> = new Map()
/** Rows kept in the page at most while text in them is selected. */
const mostKept = 3000

/** The scroller and the rows in view. */
export function LogBody(props: LogBodyProps) {
  const { log, status, scroll, title, selected, onSelect, current } = props
  const { folds = noFolds, onFold, timeOf = null } = props
  const { geometry, scrollTop, attach, onScroll, holdLine } = scroll
  const kept = useKeptRow(scroll.scroller)
  const { from, to } = withKept(rowWindow(geometry, scrollTop), kept)
  const { first, rows } = useRows(log, status, from, to)
  const { prepended } = status
  const top = rows[Math.max(0, Math.floor(topRow(geometry, scrollTop)) - first)]?.line
  // By line less prepended, for lines that come before move the indexes of all.
  const [expanded, setExpanded] = useState<ReadonlyMap<number, DisplayLine>>(new Map())

  useEffect(() => {
    if (top !== undefined) holdLine(top)
  })

  const onRow = useCallback(
    (event: MouseEvent<HTMLButtonElement>) => {
      const { do: action, line: text } = event.currentTarget.dataset
      const line = Number(text)
      const expand = async () => {
        const full = await log.fullLine(line)
        if (full) setExpanded((before) => new Map(before).set(line - prepended, full))
      }
      if (action === 'expand') void expand()
      else if (action === 'fold') onFold?.(line)
      else onSelect?.(clickedRange(selected, line + 1, event.shiftKey))
    },
    [log, prepended, onFold, onSelect, selected],
  )

  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      <div
        ref={attach}
        role="log"
        aria-label={title}
        aria-live="off"
        onScroll={onScroll}
        onCopy={copySelected}
        className="relative min-h-0 flex-1 overflow-auto bg-canvas font-mono text-[12px] leading-[18px] [overflow-anchor:none]"
      >
        <div className="min-w-full" style={{ height: contentHeight(geometry) }}>
          <div
            className="w-max min-w-full"
            style={{ transform: `translateY(${rowOffset(geometry, scrollTop, first)}px)` }}
          >
            <LogRows
              rows={rows}
              first={first}
              numbered={status.exact}
              selected={selected}
              failing={status.failing?.line ?? null}
              query={status.search?.query ?? noSearch}
              current={current}
              expanded={expanded}
              prepended={prepended}
              folds={folds}
              wraps={status.rows.columns !== null}
              timeOf={timeOf}
              onRow={onRow}
            />
          </div>
        </div>
      </div>
      <LogMarks log={log} status={status} />
    </div>
  )
}

function copySelected(event: ClipboardEvent): void {
  const text = selectedText(document.getSelection())
  if (text === null) return
  event.preventDefault()
  event.clipboardData.setData('text/plain', text)
}

/** The window of rows, reaching to the one that a selection of text began in. */
function withKept(window: { from: number; to: number }, kept: number | null) {
  if (kept === null || Math.abs(kept - window.from) > mostKept) return window
  return { from: Math.min(window.from, kept), to: Math.max(window.to, kept + 1) }
}
