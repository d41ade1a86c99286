import { type DisplayLine, displayLine, wrapLimit } from './display-line'
import { FailureIndex } from './failure-index'
import { LineSearch } from './line-search'
import { LineStore } from './line-store'
import type { NumberList } from './number-list'
import { RowLayout } from './row-layout'
import { isPlain, plainRows, type RowOptions } from './row-options'
import type { RowPlace } from './row-map'
import type { SearchQuery } from '~/lib/search-pattern'
import { wrapPlaces } from './wrap'

/** One visible row: a line, or a part of one that is wrapped. */
export interface LogRow extends DisplayLine {
  /** Index of the line in the view. */
  line: number
  /** Which of the line's rows, from 0. */
  part: number
  /** Where the line begins, in bytes of the log. */
  start: number
  /** Says something about a failure. */
  marked: boolean
  /** Its bytes are on their way. */
  missing?: true
}

/** A contiguous part of a log with what is known about its lines, laid out in rows. */
export class LogView {
  readonly store: LineStore
  readonly failures: FailureIndex
  search: LineSearch | null = null
  #options: RowOptions = plainRows
  #layout: RowLayout | null = null
  #next: RowLayout | null = null
  #over = false

  constructor(base: number) {
    this.store = new LineStore(base)
    this.failures = new FailureIndex(this.store)
  }

  append(bytes: Uint8Array): void {
    this.#over = false
    this.store.append(bytes)
    this.failures.update(false)
  }

  /** Nothing more comes: the last line counts even without a newline. */
  finish(): void {
    this.#over = true
    this.failures.update(true)
    this.search?.advance(true)
  }

  /** Null or no text ends the search. */
  startSearch(query: SearchQuery | null): void {
    this.search = query?.text ? new LineSearch(this.store, query) : null
    if (this.#options.context !== null) this.layOut(this.#options)
  }

  /** Begins to lay the lines out anew; `advanceLayout` does the work. */
  layOut(options: RowOptions): void {
    this.#options = options
    const { store, failures } = this
    const log = () => ({ store, search: this.search, sections: failures.sections })
    this.#next = isPlain(options) ? null : new RowLayout(options, log)
    if (!this.#next) this.#layout = null
  }

  get options(): RowOptions {
    return this.#options
  }

  /** Lays out some more lines; gives whether rows came elsewhere, and whether there is more to do. */
  advanceLayout(): { moved: boolean; more: boolean } {
    const layout = this.#next ?? this.#layout
    const limit = this.#over ? this.store.lineCount : this.store.completeLines
    const more = layout?.advance(limit) ?? false
    const moved = this.#next !== null && !more
    if (moved) {
      this.#layout = this.#next
      this.#next = null
    }
    return { moved, more }
  }

  /** A line that is still being written stands below those laid out. */
  get #openRow(): boolean {
    const { lineCount, completeLines } = this.store
    return !this.#over && this.#options.context === null && lineCount > completeLines
  }

  get rowCount(): number {
    if (!this.#layout) return this.store.lineCount
    return this.#layout.map.rowCount + (this.#openRow ? 1 : 0)
  }

  #place(row: number): RowPlace | null {
    if (!this.#layout) return row < this.store.lineCount ? { line: row, part: 0 } : null
    const isOpen = this.#openRow && row === this.#layout.map.rowCount
    return isOpen ? { line: this.store.completeLines, part: 0 } : this.#layout.map.at(row)
  }

  /** Unfolds the sections that hide a line; gives whether there were any. */
  unfold(line: number): boolean {
    const { options } = this
    if (options.folded.length === 0 || this.shows(line)) return false
    const hiding = this.failures.sections.filter(({ from, to }) => from <= line && line < to)
    const folded = options.folded.filter((first) => !hiding.some(({ from }) => from === first))
    this.layOut({ ...options, folded })
    while (this.advanceLayout().more);
    return true
  }

  /** The row of a line; of one that is left out one near it. */
  rowOf(line: number): number {
    if (!this.#layout) return line
    const isOpen = this.#openRow && line >= this.store.completeLines
    return isOpen ? this.rowCount - 1 : this.#layout.map.rowOf(line)
  }

  shows(line: number): boolean {
    return this.#layout?.map.shows(line) ?? true
  }

  /** A line as it is shown; null where its bytes are not at hand. */
  line(index: number, limit?: number): DisplayLine | null {
    const bytes = this.store.displayBytes(index)
    if (!bytes) return null
    const open = !this.#over && index >= this.store.completeLines
    const line = displayLine(bytes, limit === undefined ? { open } : { open, limit })
    const unread = this.store.lineEnd(index) - this.store.lineStart(index) - bytes.length
    return { ...line, hidden: line.hidden + unread }
  }

  #whole(line: number, limit: number | undefined): Omit<LogRow, 'part'> {
    const place = {
      line,
      start: this.store.lineStart(line),
      marked: this.failures.lines.has(line),
    }
    const shown = this.line(line, limit)
    return shown ? { ...place, ...shown } : { ...place, text: '', hidden: 0, missing: true }
  }

  /** Rows from `from` to `to`, exclusive; fewer at the end. */
  rows(from: number, to: number): LogRow[] {
    const rows: LogRow[] = []
    const { columns } = this.#options
    const wraps = columns !== null && this.#layout !== null
    let held: Omit<LogRow, 'part'> | null = null
    for (let row = from; row < to; row++) {
      const place = this.#place(row)
      if (!place) break
      if (held?.line !== place.line) held = this.#whole(place.line, wraps ? wrapLimit : undefined)
      rows.push({ ...held, part: place.part, ...(wraps ? partOf(held, place.part, columns) : {}) })
    }
    return rows
  }

  /** In which of so many equal parts of all rows the lines of a list are, each part once. */
  partsWith(lines: NumberList, parts: number): number[] {
    const rows = Math.max(1, this.rowCount)
    const found: number[] = []
    for (let index = 0; index < lines.length;) {
      const part = Math.min(parts - 1, Math.floor((this.rowOf(lines.at(index)) / rows) * parts))
      found.push(part)
      const next = this.#place(Math.ceil(((part + 1) * rows) / parts))
      index = next ? Math.max(index + 1, lines.countBelow(next.line)) : lines.length
    }
    return found
  }
}

/** One row of a wrapped line. What is cut off the line shows in its last row. */
function partOf(shown: DisplayLine, part: number, columns: number): DisplayLine {
  const places = wrapPlaces(shown.text, columns)
  const from = places[part] ?? shown.text.length
  const to = places[part + 1] ?? shown.text.length
  const hidden = part === places.length - 1 ? shown.hidden : 0
  const spans = shown.spans
    ?.filter((span) => span.to > from && span.from < to)
    .map((span) => ({
      ...span,
      from: Math.max(0, span.from - from),
      to: Math.min(to, span.to) - from,
    }))
  return { text: shown.text.slice(from, to), hidden, spans: spans ?? [] }
}
