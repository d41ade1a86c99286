import { chooseFailingMark, type FailureMark, judgeLine } from '../rules/failing-line'
import { needles } from '../rules/needles'
import { type Section, sectionEvent, type SectionMark, sectionsOf } from '../rules/sections'
import type { LineStore } from './line-store'
import { NumberList } from './number-list'
import { siftLines } from './scan-lines'
import { Sieve } from './sieve'

/** A log that fails everywhere is not read mark by mark; this bounds time and memory. */
const maxMarks = 20_000

const sieve = new Sieve(needles)

/** What the lines of a growing log say about a failure, and about where in the build they are. */
export class FailureIndex {
  readonly #store: LineStore
  readonly #marks: FailureMark[] = []
  readonly #events: SectionMark[] = []
  #scanned = 0
  #failing: FailureMark | null = null
  #sections: Section[] = []
  /** Lines to step through: all but the beginnings of build scripts. */
  readonly lines = new NumberList()

  constructor(store: LineStore) {
    this.#store = store
  }

  /** Reads the lines completed since; `over`: no more will come, and the last one counts too. */
  update(over: boolean): void {
    const to = over ? this.#store.lineCount : this.#store.completeLines
    const [marks, events] = [this.#marks.length, this.#events.length]
    if (to > this.#scanned) {
      siftLines(this.#store, this.#scanned, to, sieve, (line, text) => this.#judge(line, text))
    }
    this.#scanned = to
    if (this.#marks.length > marks) this.#failing = chooseFailingMark(this.#marks)
    if (this.#events.length > events || this.#events.length > 0) {
      this.#sections = sectionsOf(this.#events, to, over)
    }
  }

  #judge(line: number, text: string): void {
    const trimmed = text.trimEnd()
    const event = sectionEvent(trimmed)
    if (event) this.#events.push({ line, event })
    if (this.#marks.length >= maxMarks) return
    const mark = judgeLine(line, trimmed)
    if (!mark) return
    this.#marks.push(mark)
    if (mark.rule.kind !== 'phase') this.lines.push(line)
  }

  /** The line to read first, or null. */
  get failing(): FailureMark | null {
    return this.#failing
  }

  /** The build's steps in this log, in order. */
  get sections(): Section[] {
    return this.#sections
  }
}
