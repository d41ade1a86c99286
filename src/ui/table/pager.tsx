import { ChevronLeft, ChevronRight } from 'lucide-react'

import { Button } from '../button'
import { formatCount } from '~/lib/numbers'

interface PagerProps {
  /** Index of the first row on this page. */
  start: number
  /** Rows a page. */
  size: number
  /** Rows on this page; undefined while loading. */
  shown: number | undefined
  /** All rows, once counted; the pager works before. */
  total: number | undefined
  onStart: (start: number) => void
}

/** Moves through a list that the hub pages; the total may come later than the rows. */
export function Pager({ start, size, shown, total, onStart }: PagerProps) {
  const last = start + (shown ?? 0)
  const hasNext = total === undefined ? shown === size : last < total
  const range = shown ? `${formatCount(start + 1)}–${formatCount(last)}` : shown === 0 ? '0' : '…'
  return (
    <nav aria-label="Pages" className="flex flex-wrap items-center gap-2 text-muted">
      <span aria-live="polite">
        {range} of {total === undefined ? '…' : formatCount(total)}
      </span>
      <span className="ml-auto flex gap-1.5">
        <Button
          size="sm"
          icon={ChevronLeft}
          disabled={start === 0}
          onClick={() => onStart(Math.max(0, start - size))}
        >
          Previous
        </Button>
        <Button size="sm" disabled={!hasNext} onClick={() => onStart(start + size)}>
          Next <ChevronRight size={14} aria-hidden />
        </Button>
      </span>
    </nav>
  )
}
