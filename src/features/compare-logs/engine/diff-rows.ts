import type { Change } from './change'

/** Equal lines shown before and after each change. */
const context = 3
/** Fewer equal lines than this are shown rather than folded. */
const leastFolded = 4

/** Rows of one kind that follow one another. Lines are counted from 0. */
interface RowSegment {
  kind: 'same' | 'fold' | 'removed' | 'added'
  /** The first row. */
  row: number
  rows: number
  oldFrom: number
  newFrom: number
  /** Lines; for a fold more than its one row. */
  lines: number
}

/** What is drawn of a comparison: a list of rows, folded where nothing changed. */
export interface DiffRows {
  segments: readonly RowSegment[]
  count: number
  /** The first row of each change. */
  changes: readonly number[]
}

/**
 * The rows of a comparison. `unfolded` has the old line numbers at which folds were opened, that
 * is the `oldFrom` of their segments.
 */
export function diffRows(
  changes: readonly Change[],
  oldLines: number,
  unfolded: ReadonlySet<number>,
): DiffRows {
  const segments: RowSegment[] = []
  const starts: number[] = []
  let row = 0
  const push = (
    kind: RowSegment['kind'],
    oldFrom: number,
    newFrom: number,
    lines: number,
  ): void => {
    if (lines <= 0) return
    const rows = kind === 'fold' ? 1 : lines
    segments.push({ kind, row, rows, oldFrom, newFrom, lines })
    row += rows
  }
  const same = (oldFrom: number, newFrom: number, lines: number, isEnd: boolean): void => {
    const head = oldFrom === 0 ? 0 : context
    const tail = isEnd ? 0 : context
    const folded = lines - head - tail
    const at = oldFrom + head
    if (folded < leastFolded || unfolded.has(at)) return push('same', oldFrom, newFrom, lines)
    push('same', oldFrom, newFrom, head)
    push('fold', at, newFrom + head, folded)
    push('same', at + folded, newFrom + head + folded, tail)
  }
  let [oldAt, newAt] = [0, 0]
  for (const { oldFrom, oldTo, newFrom, newTo } of changes) {
    same(oldAt, newAt, oldFrom - oldAt, false)
    starts.push(row)
    push('removed', oldFrom, newFrom, oldTo - oldFrom)
    push('added', oldTo, newFrom, newTo - newFrom)
    oldAt = oldTo
    newAt = newTo
  }
  same(oldAt, newAt, oldLines - oldAt, true)
  return { segments, count: row, changes: starts }
}

/** One row: a line of one log or, where it is the same, of both; or a fold. Lines from 0. */
export interface DiffRow {
  kind: RowSegment['kind']
  old: number
  now: number
  /** Lines in a fold. */
  lines: number
}

/** The rows from `from` to `to` (exclusive). */
export function rowsBetween({ segments }: DiffRows, from: number, to: number): DiffRow[] {
  const rows: DiffRow[] = []
  for (let at = segmentAt(segments, from); at < segments.length; at++) {
    const segment = segments[at]
    if (!segment || segment.row >= to) break
    const { kind, row, oldFrom, newFrom, lines } = segment
    for (let of = Math.max(from, row); of < Math.min(to, row + segment.rows); of++) {
      const [old, now] = [
        kind === 'added' ? oldFrom : oldFrom + of - row,
        kind === 'removed' ? newFrom : newFrom + of - row,
      ]
      rows.push({ kind, old, now, lines })
    }
  }
  return rows
}

/** Index of the segment that holds a row. */
function segmentAt(segments: readonly RowSegment[], row: number): number {
  let low = 0
  let high = segments.length - 1
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if ((segments[middle]?.row ?? 0) <= row) low = middle
    else high = middle - 1
  }
  return low
}

/** The row of a line of the new log; of its fold where it is folded. Null for none. */
export function rowOfNewLine({ segments }: DiffRows, line: number): number | null {
  const segment = segments.find(
    ({ kind, newFrom, lines }) => kind !== 'removed' && line >= newFrom && line < newFrom + lines,
  )
  if (!segment) return null
  return segment.kind === 'fold' ? segment.row : segment.row + line - segment.newFrom
}
