import type { LineStore } from './line-store'
import { scanEachLine, scanLines } from './scan-lines'
import { type SearchQuery, searchPattern } from './search-pattern'

/** Lines looked through before other work gets its turn. */
const portion = 50_000

/** A search through a growing log. */
export class LineSearch {
  readonly query: SearchQuery
  readonly #store: LineStore
  readonly #pattern: RegExp | null
  readonly lines: number[] = []
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

  /** Whether every line that is complete has been looked through. */
  get done(): boolean {
    return !this.valid || this.#scanned >= this.#store.completeLines
  }

  /** Looks through the next portion of lines; `last` includes the one without a newline. */
  advance(last: boolean): void {
    const all = last ? this.#store.lineCount : this.#store.completeLines
    const to = Math.min(all, this.#scanned + portion)
    if (to <= this.#scanned || !this.#pattern) return
    // An expression might match across lines; plain text cannot.
    const scan = this.query.regexp ? scanEachLine : scanLines
    scan(this.#store, this.#scanned, to, this.#pattern, (line) => this.lines.push(line))
    this.#scanned = to
  }
}
