import type { LineStore } from './line-store'
import { NumberList } from './number-list'
import { scanEachLine, scanLines } from './scan-lines'
import { type SearchQuery, searchPattern } from '~/lib/search-pattern'

/** Bytes looked through before other work gets its turn. */
const portion = 8 * 1024 * 1024

/** A search through a growing log. */
export class LineSearch {
  readonly query: SearchQuery
  readonly #store: LineStore
  readonly #pattern: RegExp | null
  readonly lines = new NumberList()
  #scanned = 0

  constructor(store: LineStore, query: SearchQuery) {
    this.#store = store
    this.query = query
    this.#pattern = searchPattern(query)
  }

  /** Whether what is looked for can be looked for. */
  get valid(): boolean {
    return this.#pattern !== null
  }

  /** Lines that have been looked through. */
  get scanned(): number {
    return this.#scanned
  }

  /** Whether every line that is complete has been looked through. */
  get done(): boolean {
    return !this.valid || this.#scanned >= this.#store.completeLines
  }

  /** The lines to look through next; `last` includes the one without a newline. */
  nextPortion(last: boolean): { from: number; to: number } {
    const store = this.#store
    const from = this.#scanned
    const all = last ? store.lineCount : store.completeLines
    const limit = store.lineStart(from) + portion
    const to = limit >= store.end ? all : Math.max(from + 1, store.lineAt(limit))
    return { from, to: Math.max(from, Math.min(all, to)) }
  }

  /** Looks through the next portion, whose bytes must be at hand. */
  advance(last: boolean): void {
    const { from, to } = this.nextPortion(last)
    if (to <= from || !this.#pattern) return
    // An expression might match across lines; plain text cannot.
    const scan = this.query.regexp ? scanEachLine : scanLines
    scan(this.#store, from, to, this.#pattern, (line) => this.lines.push(line))
    this.#scanned = to
  }
}
