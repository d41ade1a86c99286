import { HubError, type HubErrorKind } from '~/hub/error'
import type { LogSource } from '~/hub/files/log-source'
import type { DisplayLine } from './display-line'
import { expandedLimit } from './display-line'
import { type LogRow, LogView } from './log-view'
import { LogPacer, type Pace } from './log-pacer'
import type { SearchQuery } from './search-pattern'
import type { LogStatus } from './status'

const tailSize = 64 * 1024
const smallestPiece = 1024 * 1024
const largestPiece = 8 * 1024 * 1024

export interface LogEngineOptions {
  live: boolean
  /** `tail` shows the end first and reads the rest behind it; `head` reads from the beginning. */
  from: 'tail' | 'head'
  onChange: () => void
  pace?: Pace
}

/** Yields, so that a question about rows is answered between two pieces of work. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0))
}

/**
 * Reads one log and keeps it: its tail at once, then the rest, then what is written while it is
 * live. Holds bytes and an index of lines; decodes only what is asked for.
 */
export class LogEngine {
  readonly #source: LogSource
  readonly #options: LogEngineOptions
  readonly #pacer: LogPacer
  readonly #stop = new AbortController()
  #head = new LogView(0)
  #tail: LogView | null = null
  #phase: LogStatus['phase'] = 'loading'
  #problem: { kind: HubErrorKind; message: string } | null = null
  #size: number | null = null
  #ended = false
  #prepended = 0
  #epoch = 0
  #piece = smallestPiece
  #searching = false

  constructor(source: LogSource, options: LogEngineOptions) {
    this.#source = source
    this.#options = options
    this.#pacer = new LogPacer(options.live, options.pace)
  }

  get #view(): LogView {
    return this.#tail ?? this.#head
  }

  get status(): LogStatus {
    const { store, failures, search } = this.#view
    const { failing } = failures
    return {
      phase: this.#phase,
      problem: this.#problem,
      lineCount: store.lineCount,
      exact: this.#tail === null,
      prepended: this.#prepended,
      epoch: this.#epoch,
      bytes: this.#head.store.end + (this.#tail ? store.end - store.base : 0),
      size: this.#size,
      ended: this.#ended,
      failing: failing && {
        line: failing.line,
        text: failing.text,
        tool: failing.rule.tool,
        rule: failing.rule.id,
      },
      marks: failures.lines.length,
      search: search && {
        query: search.query,
        valid: search.valid,
        found: search.lines.length,
        done: search.done,
      },
    }
  }

  /** Reads until the log has ended or the engine is closed. Never rejects. */
  async run(): Promise<void> {
    const { signal } = this.#stop
    while (!signal.aborted) {
      try {
        if (this.#phase !== 'ready') await this.#open()
        if (this.#gap > 0) await this.#fillGap()
        if (this.#gap === 0 || this.#pacer.isDue()) await this.#readOn()
        this.#solve()
        if (this.#gap === 0) await this.#rest()
      } catch (error) {
        if (signal.aborted) return
        await this.#fail(error)
      }
    }
  }

  #solve(): void {
    this.#pacer.succeeded()
    if (!this.#problem) return
    this.#problem = null
    this.#options.onChange()
  }

  async #rest(): Promise<void> {
    const ended = this.#pacer.isOver()
    if (ended !== this.#ended) {
      this.#ended = ended
      if (ended) this.#view.finish()
      this.#options.onChange()
    }
    await this.#pacer.untilNext(this.#stop.signal)
  }

  async #fail(error: unknown): Promise<void> {
    const kind = error instanceof HubError ? error.kind : 'broken'
    const message = error instanceof Error ? error.message : String(error)
    if (kind === 'not-found' && this.#phase !== 'ready') {
      this.#phase = this.#pacer.live ? 'waiting' : 'gone'
      this.#options.onChange()
      await this.#pacer.untilWritten(this.#stop.signal)
      return
    }
    this.#problem = { kind, message }
    this.#options.onChange()
    await this.#pacer.untilRetry(this.#stop.signal)
  }

  #read(offset: number, length: number): ReturnType<LogSource['read']> {
    this.#pacer.begin()
    return this.#source.read(offset, length, this.#stop.signal)
  }

  async #open(): Promise<void> {
    if (this.#options.from === 'tail') {
      const chunk = await this.#read(-tailSize, tailSize)
      if (chunk.offset > 0) this.#tail = new LogView(chunk.offset)
      this.#view.append(chunk.bytes)
      this.#size = chunk.size
      this.#pacer.read(chunk.bytes.length, chunk.size === this.#view.store.end)
    }
    this.#phase = 'ready'
    this.#options.onChange()
  }

  /** Bytes between what was read from the beginning and the tail. */
  get #gap(): number {
    return this.#tail ? this.#tail.store.base - this.#head.store.end : 0
  }

  async #fillGap(): Promise<void> {
    const chunk = await this.#read(this.#head.store.end, Math.min(this.#piece, this.#gap))
    if (chunk.bytes.length === 0) return this.#startOver()
    this.#piece = Math.min(this.#piece * 2, largestPiece)
    this.#head.append(chunk.bytes.subarray(0, this.#gap))
    if (this.#gap === 0) this.#join()
    this.#options.onChange()
  }

  #join(): void {
    if (!this.#tail) return
    this.#prepended += this.#head.store.completeLines
    for (const bytes of this.#tail.store.chunks()) this.#head.append(bytes)
    const query = this.#tail.search?.query
    this.#tail = null
    if (query) this.search(query)
  }

  /** Reads what was written since, up to the end as it is now. */
  async #readOn(): Promise<void> {
    if (!this.#pacer.wantsMore()) return
    const { end } = this.#view.store
    const chunk = await this.#read(end, this.#piece)
    if (chunk.size !== null && chunk.size < end) return this.#startOver()
    this.#size = chunk.size ?? this.#size
    const atEnd = chunk.bytes.length === 0 || chunk.size === end + chunk.bytes.length
    this.#pacer.read(chunk.bytes.length, atEnd)
    if (chunk.bytes.length === 0) return
    this.#view.append(chunk.bytes)
    this.#options.onChange()
    void this.#continueSearch()
    if (!atEnd) this.#piece = Math.min(this.#piece * 2, largestPiece)
  }

  /** A restarted task writes its logs anew. */
  #startOver(): void {
    this.#head = new LogView(0)
    this.#tail = null
    this.#phase = 'loading'
    this.#epoch++
    this.#prepended = 0
    this.#pacer.again()
    this.#options.onChange()
  }

  /** When the writer has finished, the log is read once more to its end. */
  setLive(live: boolean): void {
    this.#pacer.setLive(live)
  }

  /** Nobody looks: reads no further for now. */
  setVisible(visible: boolean): void {
    this.#pacer.setVisible(visible)
  }

  /** After an error, or to look again for a log that was gone. */
  retry(): void {
    this.#pacer.again()
  }

  close(): void {
    this.#stop.abort()
  }

  rows(from: number, to: number): LogRow[] {
    return this.#view.rows(from, to)
  }

  /** A long line up to a million characters. */
  fullLine(index: number): DisplayLine {
    return this.#view.line(index, expandedLimit)
  }

  /** Looks for text in what is there and what comes; no text ends the search. */
  search(query: SearchQuery): void {
    this.#view.startSearch(query)
    this.#options.onChange()
    void this.#continueSearch()
  }

  async #continueSearch(): Promise<void> {
    if (this.#searching) return
    this.#searching = true
    for (let { search } = this.#view; search && !search.done; { search } = this.#view) {
      search.advance(false)
      this.#options.onChange()
      await breathe()
    }
    if (this.#ended) this.#view.search?.advance(true)
    this.#searching = false
    this.#options.onChange()
  }

  /** The next line of a kind after (or before) a line, going round; null when there is none. */
  next(kind: 'mark' | 'match', line: number, backward: boolean): number | null {
    const { failures, search } = this.#view
    const lines = kind === 'mark' ? failures.lines : (search?.lines ?? [])
    const found = backward
      ? (lines.findLast((at) => at < line) ?? lines.at(-1))
      : (lines.find((at) => at > line) ?? lines[0])
    return found ?? null
  }
}
