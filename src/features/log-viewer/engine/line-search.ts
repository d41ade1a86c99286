import type { LineStore } from './line-store'
import { scanLines } from './scan-lines'

/** Lines looked through before other work gets its turn. */
const portion = 50_000

/** A plain, case-insensitive search through a growing log. */
export class LineSearch {
  readonly query: string
  readonly #store: LineStore
  readonly #pattern: RegExp
  readonly lines: number[] = []
  #scanned = 0

  constructor(store: LineStore, query: string) {
    this.#store = store
    this.query = query
    this.#pattern = new RegExp(query.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'gi')
  }

  /** Whether every line that is complete has been looked through. */
  get done(): boolean {
    return this.#scanned >= this.#store.completeLines
  }

  /** Looks through the next portion of lines; `last` includes the one without a newline. */
  advance(last: boolean): void {
    const all = last ? this.#store.lineCount : this.#store.completeLines
    const to = Math.min(all, this.#scanned + portion)
    if (to <= this.#scanned) return
    scanLines(this.#store, this.#scanned, to, this.#pattern, (line) => this.lines.push(line))
    this.#scanned = to
  }
}
