import type { RefObject } from 'react'

import { DiffLine, type LineLink } from './diff-line'
import { type DiffRow, type DiffRows, rowsBetween } from './engine/diff-rows'
import { useRowTexts } from './use-row-texts'
import { rowHeight, useScrolledRows } from './use-scrolled-rows'
import type { LineTexts } from './use-comparison'

interface DiffBodyProps {
  rows: DiffRows
  title: string
  scroller: RefObject<HTMLDivElement | null>
  /** The new log's line to read first, from 0. */
  failing: number | null
  /** Rows of the difference that was stepped to. */
  current: { from: number; to: number } | null
  texts: (old: number[], now: number[]) => Promise<LineTexts>
  oldLink: LineLink
  newLink: LineLink
  onUnfold: (oldLine: number) => void
}

const keyOf = ({ kind, old, now }: DiffRow) => `${kind} ${old} ${now}`

/** The rows of a comparison in what room there is; only those in view are drawn. */
export function DiffBody(props: DiffBodyProps) {
  const { rows, title, scroller, failing, current, texts, oldLink, newLink, onUnfold } = props
  const { from, to } = useScrolledRows(scroller, rows.count)
  const drawn = rowsBetween(rows, from, to)
  const textOf = useRowTexts(drawn, texts)
  return (
    <div
      ref={scroller}
      role="region"
      aria-label={title}
      className="min-h-0 grow overflow-auto font-mono text-[12px] leading-[18px]"
    >
      <div className="relative w-max min-w-full" style={{ height: rows.count * rowHeight }}>
        <div style={{ transform: `translateY(${from * rowHeight}px)` }}>
          {drawn.map((row, index) => (
            <DiffLine
              key={keyOf(row)}
              row={row}
              text={textOf(row)}
              failing={row.kind !== 'removed' && row.now === failing}
              current={
                current !== null && from + index >= current.from && from + index < current.to
              }
              oldLink={oldLink}
              newLink={newLink}
              onUnfold={() => onUnfold(row.old)}
            />
          ))}
        </div>
      </div>
    </div>
  )
}
