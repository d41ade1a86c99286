import { type DisplayLine, displayLine } from './display-line'
import { FailureIndex } from './failure-index'
import { LineSearch } from './line-search'
import { LineStore } from './line-store'
import type { SearchQuery } from './search-pattern'

/** One visible line. */
export interface LogRow extends DisplayLine {
  /** Says something about a failure. */
  marked: boolean
}

/** A contiguous part of a log with what is known about its lines. */
export class LogView {
  readonly store: LineStore
  readonly failures: FailureIndex
  search: LineSearch | null = null

  constructor(base: number) {
    this.store = new LineStore(base)
    this.failures = new FailureIndex(this.store)
  }

  append(bytes: Uint8Array): void {
    this.store.append(bytes)
    this.failures.update(false)
  }

  /** Nothing more comes: the last line counts even without a newline. */
  finish(): void {
    this.failures.update(true)
    this.search?.advance(true)
  }

  startSearch(query: SearchQuery): void {
    this.search = query.text === '' ? null : new LineSearch(this.store, query)
  }

  line(index: number, limit?: number): DisplayLine {
    const { store } = this
    return displayLine(store.slice(store.lineStart(index), store.lineEnd(index)), limit)
  }

  /** Rows from `from` to `to`, exclusive; fewer at the end. */
  rows(from: number, to: number): LogRow[] {
    const rows: LogRow[] = []
    for (let index = from; index < Math.min(to, this.store.lineCount); index++) {
      rows.push({ ...this.line(index), marked: this.failures.isMarked(index) })
    }
    return rows
  }
}
