/** What stands in one row: a line, or of a wrapped line one of its parts, from 0. */
export interface RowPlace {
  line: number
  part: number
}

/**
 * Which line each row of the view shows, where lines are left out or wrapped over several rows.
 * Holds one entry for each run of whole lines and one for each wrapped line.
 */
export class RowMap {
  readonly #rows: number[] = []
  readonly #lines: number[] = []
  /** Of a wrapped line its rows; 0 for a run of lines of one row each. */
  readonly #heights: number[] = []
  #rowCount = 0
  #nextLine = 0

  get rowCount(): number {
    return this.#rowCount
  }

  /** The line after the last one that is shown. */
  get nextLine(): number {
    return this.#nextLine
  }

  /** Shows the lines from `from` to `to`, exclusive, in one row each. Lines ascend. */
  addLines(from: number, to: number): void {
    if (to <= from) return
    const continues = from === this.#nextLine && this.#heights.at(-1) === 0
    if (!continues) this.#add(from, 0)
    this.#rowCount += to - from
    this.#nextLine = to
  }

  /** Shows one line over several rows. */
  addWrapped(line: number, rows: number): void {
    this.#add(line, rows)
    this.#rowCount += rows
    this.#nextLine = line + 1
  }

  #add(line: number, rows: number): void {
    this.#rows.push(this.#rowCount)
    this.#lines.push(line)
    this.#heights.push(rows)
  }

  /** What a row shows; null past the last. */
  at(row: number): RowPlace | null {
    if (row < 0 || row >= this.#rowCount) return null
    const index = lastAtMost(this.#rows, row)
    const [first, line, height] = [this.#rows[index], this.#lines[index], this.#heights[index]]
    if (first === undefined || line === undefined) return null
    const within = row - first
    return height === 0 ? { line: line + within, part: 0 } : { line, part: within }
  }

  /** The row of a line; of one that is left out the row after it, or the last. */
  rowOf(line: number): number {
    const index = lastAtMost(this.#lines, line)
    const [first, start] = [this.#rows[index], this.#lines[index]]
    if (first === undefined || start === undefined || line < start) return 0
    const next = this.#rows[index + 1] ?? this.#rowCount
    const row = this.#heights[index] === 0 ? first + line - start : line > start ? next : first
    return Math.max(0, Math.min(row, next, this.#rowCount - 1))
  }

  /** Whether a line has a row. */
  shows(line: number): boolean {
    return this.at(this.rowOf(line))?.line === line
  }
}

/** The index of the last of ascending values that is at most `limit`; 0 where none is. */
function lastAtMost(values: readonly number[], limit: number): number {
  let low = 0
  let high = values.length - 1
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if ((values[middle] ?? 0) <= limit) low = middle
    else high = middle - 1
  }
  return Math.max(0, low)
}
