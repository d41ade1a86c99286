import { chooseFailingMark, type FailureMark, judgeLine, suspicion } from '../rules/failing-line'
import type { LineStore } from './line-store'
import { scanLines } from './scan-lines'

/** A log that fails everywhere is not read mark by mark; this bounds time and memory. */
const maxMarks = 20_000

/** The lines of a growing log that say something about a failure. */
export class FailureIndex {
  readonly #store: LineStore
  #scanned = 0
  #marks: FailureMark[] = []

  constructor(store: LineStore) {
    this.#store = store
  }

  /** Reads the lines completed since; `last` includes the one without a newline. */
  update(last: boolean): void {
    const to = last ? this.#store.lineCount : this.#store.completeLines
    if (to <= this.#scanned) return
    scanLines(this.#store, this.#scanned, to, suspicion, (line, text) => {
      const mark = this.#marks.length < maxMarks ? judgeLine(line, text.trimEnd()) : null
      if (mark) this.#marks.push(mark)
    })
    this.#scanned = to
  }

  /** The line to read first, or null. */
  get failing(): FailureMark | null {
    return chooseFailingMark(this.#marks)
  }

  /** Lines to step through: all but the beginnings of build scripts. */
  get lines(): number[] {
    return this.#marks.filter(({ rule }) => rule.kind !== 'phase').map(({ line }) => line)
  }

  isMarked(line: number): boolean {
    let low = 0
    let high = this.#marks.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.#marks[middle]?.line ?? 0) < line) low = middle + 1
      else high = middle
    }
    const mark = this.#marks[low]
    return mark?.line === line && mark.rule.kind !== 'phase'
  }
}
