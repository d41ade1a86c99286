import { type MouseEvent, useCallback, useState } from 'react'

import type { OpenLog } from './engine/log-client'
import type { LogStatus } from './engine/status'
import { noSearch } from './engine/search-pattern'
import { clickedRange, type LineRange } from './line-range'
import { LogRows } from './log-rows'
import { contentHeight, rowOffset, rowWindow } from './scroll-geometry'
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
}

function lineOf(event: MouseEvent<HTMLButtonElement>): number {
  return Number(event.currentTarget.dataset['line'])
}

/** The scroller and the rows in view. */
export function LogBody(props: LogBodyProps) {
  const { log, status, scroll, title, selected, onSelect, current } = props
  const { geometry, scrollTop, attach, onScroll } = scroll
  const { from, to } = rowWindow(geometry, scrollTop)
  const { first, rows } = useRows(log, status, from, to)
  const { prepended } = status
  // By line less prepended, for lines that come before move the indexes of all.
  const [expanded, setExpanded] = useState<ReadonlyMap<number, string>>(new Map())

  const onExpand = useCallback(
    (event: MouseEvent<HTMLButtonElement>) => {
      const line = lineOf(event)
      const expand = async () => {
        const full = await log.fullLine(line)
        setExpanded((before) => new Map(before).set(line - prepended, full.text))
      }
      void expand()
    },
    [log, prepended],
  )
  const onNumber = useCallback(
    (event: MouseEvent<HTMLButtonElement>) =>
      onSelect?.(clickedRange(selected, lineOf(event) + 1, event.shiftKey)),
    [onSelect, selected],
  )

  return (
    <div
      ref={attach}
      role="log"
      aria-label={title}
      aria-live="off"
      onScroll={onScroll}
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
            onNumber={onNumber}
            onExpand={onExpand}
          />
        </div>
      </div>
    </div>
  )
}
