import type { Section } from '../rules/sections'
import { displayLine, wrapLimit } from './display-line'
import type { LineSearch } from './line-search'
import type { LineStore } from './line-store'
import { RowMap } from './row-map'
import type { RowOptions } from './row-options'
import { wrapPlaces } from './wrap'

/** What a layout reads of the log, as it is by now. */
interface Laid {
  store: LineStore
  search: LineSearch | null
  sections: readonly Section[]
}

/** Lines laid out before other work gets its turn. */
const portion = 100_000
/** Lines whose blocks are asked for tabs together. */
const run = 500

/** Lays a growing log's lines out in rows: those that are wanted, wrapped where that is. */
export class RowLayout {
  readonly map = new RowMap()
  readonly #log: () => Laid
  readonly #options: RowOptions
  /** Lines that have been laid out or left out. */
  #laid = 0
  /** Of the search's hits those that have been laid out. */
  #hits = 0

  constructor(options: RowOptions, log: () => Laid) {
    this.#options = options
    this.#log = log
  }

  /** Lays out the next lines of those before `limit`; false once there are none. */
  advance(limit: number): boolean {
    if (this.#options.context !== null) return this.#advanceHits(this.#options.context, limit)
    const to = Math.min(limit, this.#laid + portion)
    this.#addUnfolded(this.#laid, to)
    this.#laid = Math.max(this.#laid, to)
    return this.#laid < limit
  }

  #advanceHits(context: number, limit: number): boolean {
    const { search } = this.#log()
    const found = search?.lines.length ?? 0
    const to = Math.min(found, this.#hits + portion)
    // What follows the last hit may not have been written when it was found.
    this.#addRange(this.map.nextLine, Math.min(this.#laid, limit))
    for (; this.#hits < to; this.#hits++) {
      const line = search?.lines.at(this.#hits) ?? 0
      this.#laid = line + context + 1
      this.#addRange(Math.max(this.map.nextLine, line - context), Math.min(this.#laid, limit))
    }
    return this.#hits < found
  }

  #addUnfolded(from: number, to: number): void {
    const { folded } = this.#options
    const hidden = this.#log().sections.filter(
      (section) => folded.includes(section.from) && section.to > from && section.from < to,
    )
    let line = from
    for (const section of hidden) {
      this.#addRange(line, Math.min(to, section.from + 1))
      line = Math.max(line, Math.min(to, section.to))
    }
    this.#addRange(line, to)
  }

  #addRange(from: number, to: number): void {
    if (this.#options.columns === null) this.map.addLines(from, to)
    else for (let line = from; line < to; line += run) this.#addRun(line, Math.min(to, line + run))
  }

  #addRun(from: number, to: number): void {
    const { store } = this.#log()
    const columns = this.#options.columns ?? 0
    const oneRow = store.mayHaveTabs(from, to) ? Math.floor(columns / 8) : columns
    for (let line = from; line < to; line++) {
      const length = store.lineEnd(line) - store.lineStart(line)
      const rows = length <= oneRow ? 1 : rowsOf(store, line, columns)
      if (rows === 1) this.map.addLines(line, line + 1)
      else this.map.addWrapped(line, rows)
    }
  }
}

/** The rows that a line takes; a guess by its bytes where those are not at hand. */
function rowsOf(store: LineStore, line: number, columns: number): number {
  const start = store.lineStart(line)
  const length = store.lineEnd(line) - start
  const bytes = store.displayBytes(line)
  if (!bytes) return Math.max(1, Math.ceil(Math.min(length, wrapLimit) / columns))
  return wrapPlaces(displayLine(bytes, { limit: wrapLimit }).text, columns).length
}
