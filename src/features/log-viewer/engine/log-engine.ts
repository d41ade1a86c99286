import { HubError, type HubErrorKind } from '~/hub/error'
import type { LogChunk, LogSource } from '~/hub/files/log-source'
import type { DisplayLine } from './display-line'
import { expandedLimit } from './display-line'
import { HeldBytes, heldLimit } from './held-bytes'
import { type LogRow, LogView } from './log-view'
import type { LogEngineOptions, StepKind } from './engine-options'
import { Following } from './following'
import { LogPacer } from './log-pacer'
import { freshBytes, keptLength } from './overlap'
import type { NumberList } from './number-list'
import { isPlain, type RowOptions } from './row-options'
import type { SearchQuery } from '~/lib/search-pattern'
import { failingLine, type LogStatus } from './status'
import { ViewWork } from './view-work'

const tailSize = 64 * 1024
const smallestPiece = 1024 * 1024
const largestPiece = 4 * 1024 * 1024
/** Up to this many bytes a log is read whole without being asked to. */
const readUnasked = 200 * 1024 * 1024
/** Lines read beyond the one that was asked for, before a large log is left at that. */
const linesBeyond = 2000

/**
 * Reads one log and keeps it: its tail at once, then the rest, then what is written while it is
 * live. Holds bytes and an index of lines; decodes only what is asked for.
 */
export class LogEngine {
  readonly #source: LogSource
  readonly #options: LogEngineOptions
  readonly #pacer: LogPacer
  readonly #held: HeldBytes
  readonly #stop = new AbortController()
  readonly #unasked: number
  /** The reader wants all of a large log. */
  #asked = false
  #head = new LogView(0)
  #tail: LogView | null = null
  #phase: LogStatus['phase'] = 'loading'
  #problem: { kind: HubErrorKind; message: string } | null = null
  #lost = false
  #size: number | null = null
  #ended = false
  #prepended = 0
  #epoch = 0
  #piece = smallestPiece
  readonly #work: ViewWork
  readonly #following: Following

  constructor(source: LogSource, options: LogEngineOptions) {
    this.#source = source
    this.#options = options
    this.#pacer = new LogPacer(options.live, options.sharers, options.pace)
    this.#following = new Following(options.follow ?? null, this.#pacer, this.#stop.signal)
    this.#held = new HeldBytes(source, options.limits?.held ?? heldLimit, this.#stop.signal)
    this.#unasked = options.limits?.unasked ?? readUnasked
    this.#work = new ViewWork({
      view: () => this.#view,
      held: this.#held,
      over: () => this.#ended,
      signal: this.#stop.signal,
      onChange: options.onChange,
      onProblem: (error) => this.#tell(error),
    })
  }

  get #view(): LogView {
    return this.#tail ?? this.#head
  }

  get status(): LogStatus {
    const { store, failures, search, options, rowCount } = this.#view
    const { failing } = failures
    return {
      phase: this.#phase,
      problem: this.#problem,
      lost: this.#lost,
      lineCount: store.lineCount,
      rowCount,
      layout: this.#work.layout,
      rows: options,
      exact: this.#tail === null,
      prepended: this.#prepended,
      epoch: this.#epoch,
      restored: this.#work.restored,
      bytes: this.#head.store.end + (this.#tail ? store.end - store.base : 0),
      size: this.#size,
      paused: this.#paused,
      ended: this.#ended,
      failing: failing && failingLine(failing),
      marks: failures.lines.length,
      sections: failures.sections,
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
        if (this.#paused && !this.#tail) {
          await this.#pacer.untilAsked(signal)
          continue
        }
        const readsOn = !this.#paused
        if (this.#gap > 0 && readsOn) await this.#fillGap()
        const looks = this.#gap === 0 || !readsOn || this.#pacer.isDue()
        if (looks && !this.#isFollowing) await this.#readOn()
        this.#solve()
        if (this.#gap === 0 || this.#paused) await this.#rest()
      } catch (error) {
        if (signal.aborted) return
        await this.#fail(error)
      }
    }
  }

  /** So much is left to read that nobody wants it unasked. */
  get #paused(): boolean {
    if (this.#asked || this.#phase !== 'ready' || (this.#size ?? 0) <= this.#unasked) return false
    if (this.#tail) return true
    const { store } = this.#head
    const there = store.completeLines > (this.#options.line ?? 0) + linesBeyond
    return there && store.end < (this.#size ?? 0)
  }

  /** What comes is told. */
  get #isFollowing(): boolean {
    return (this.#gap === 0 || this.#paused) && this.#following.isDue
  }

  #solve(): void {
    this.#pacer.succeeded()
    if (!this.#problem && !this.#lost) return
    this.#problem = null
    this.#lost = false
    this.#options.onChange()
  }

  async #rest(): Promise<void> {
    this.#end(!this.#paused && this.#pacer.isOver())
    while (this.#isFollowing) {
      const chunk = await this.#following.next(this.#view.store.end, this.#kept)
      if (chunk && this.#takeNews(chunk)) this.#solve()
      else if (this.#pacer.visible) return this.#pacer.again()
    }
    await this.#pacer.untilNext(this.#stop.signal)
  }

  /** False where what came does not continue what is held: then a look at the log itself decides. */
  #takeNews(chunk: LogChunk): boolean {
    const { end } = this.#view.store
    const reaches = chunk.offset <= end && (chunk.size ?? end) >= end
    const fresh = reaches ? freshBytes(this.#view.store, chunk) : null
    if (fresh) this.#grow(fresh, chunk.size)
    return fresh !== null
  }

  #end(ended: boolean): void {
    if (ended === this.#ended) return
    this.#ended = ended
    if (ended) this.#view.finish()
    void this.#work.start()
    this.#options.onChange()
  }

  async #fail(error: unknown): Promise<void> {
    if (error instanceof HubError && error.kind === 'not-found') return this.#miss()
    this.#tell(error)
    await this.#pacer.untilRetry(this.#stop.signal)
  }

  #tell(error: unknown): void {
    const kind = error instanceof HubError ? error.kind : 'broken'
    this.#problem = { kind, message: error instanceof Error ? error.message : String(error) }
    this.#options.onChange()
  }

  /** The log is not there: not yet, or no more. */
  async #miss(): Promise<void> {
    if (this.#phase !== 'ready') this.#phase = this.#pacer.live ? 'waiting' : 'gone'
    else if (!this.#pacer.live) {
      this.#lost = true
      this.#end(true)
    }
    this.#options.onChange()
    await this.#pacer.untilWritten(this.#stop.signal)
  }

  #read(offset: number, length: number): ReturnType<LogSource['read']> {
    this.#pacer.begin()
    return this.#source.read(offset, length, this.#stop.signal)
  }

  /** Of what nobody writes nothing is compared. */
  get #kept(): number {
    return this.#options.live ? keptLength(this.#view.store) : 0
  }

  async #open(): Promise<void> {
    if (this.#options.from === 'tail') {
      const chunk = await this.#read(-tailSize, tailSize)
      if (chunk.offset > 0) this.#useTail(new LogView(chunk.offset))
      this.#append(chunk.bytes)
      this.#size = chunk.size
      this.#pacer.read(chunk.bytes.length, chunk.size === this.#view.store.end)
    }
    this.#phase = 'ready'
    this.#options.onChange()
  }

  #useTail(tail: LogView): void {
    tail.layOut(this.#view.options)
    tail.startSearch(this.#view.search?.query ?? null)
    this.#tail = tail
  }

  /** New bytes at the view's end. */
  #append(bytes: Uint8Array): void {
    const view = this.#view
    view.append(bytes)
    this.#held.trim(view.store, this.#work.focus)
    void this.#work.start()
  }

  /** Bytes between what was read from the beginning and the tail. */
  get #gap(): number {
    return this.#tail ? this.#tail.store.base - this.#head.store.end : 0
  }

  async #fillGap(): Promise<void> {
    const { store } = this.#head
    const chunk = await this.#read(store.end, Math.min(this.#piece, this.#gap))
    if (chunk.bytes.length === 0) return this.#startOver()
    this.#piece = Math.min(this.#piece * 2, largestPiece)
    this.#head.append(chunk.bytes.subarray(0, this.#gap))
    this.#held.trim(store, store.completeLines)
    if (this.#gap === 0) this.#join()
    this.#options.onChange()
  }

  #join(): void {
    const tail = this.#tail
    if (!tail) return
    this.#prepended += this.#head.store.completeLines
    this.#work.focus += this.#head.store.completeLines
    for (const bytes of tail.store.pieces()) this.#head.append(bytes)
    this.#tail = null
    this.#head.layOut(tail.options)
    if (!isPlain(tail.options)) this.#work.layout++
    this.search(tail.search?.query ?? null)
  }

  /** Reads what was written since, up to the end as it is now. */
  async #readOn(): Promise<void> {
    if (!this.#pacer.wantsMore()) return
    const { end } = this.#view.store
    const kept = this.#kept
    const chunk = await this.#read(end - kept, kept + this.#piece)
    if (chunk.size !== null && chunk.size < end) return this.#startOver()
    const fresh = freshBytes(this.#view.store, chunk)
    if (!fresh) return this.#startOver()
    if (!this.#grow(fresh, chunk.size)) this.#piece = Math.min(this.#piece * 2, largestPiece)
  }

  /** Takes new bytes of a log that now has this size; gives whether that is its end. */
  #grow(fresh: Uint8Array, size: number | null): boolean {
    const { end } = this.#view.store
    this.#size = size ?? this.#size
    const atEnd = fresh.length === 0 || size === end + fresh.length
    this.#pacer.read(fresh.length, atEnd)
    if (fresh.length === 0) return atEnd
    this.#append(fresh)
    this.#options.onChange()
    return atEnd
  }

  /** A restarted task writes its logs anew, and they may be longer than before. */
  #startOver(): void {
    const { options, search } = this.#view
    this.#head = new LogView(0)
    this.#head.layOut(options)
    this.#tail = null
    this.#phase = 'loading'
    this.#epoch++
    this.#prepended = 0
    this.#work.focus = 0
    this.#pacer.again()
    this.search(search?.query ?? null)
  }

  /** When the writer has finished, the log is read once more to its end. */
  setLive(live: boolean): void {
    this.#pacer.setLive(live)
  }

  /** Nobody looks: reads no further for now. */
  setVisible(visible: boolean): void {
    this.#pacer.setVisible(visible)
  }

  /** Reads all of a log that is so large that it is not read unasked. */
  readAll(): void {
    this.#asked = true
    this.#pacer.again()
  }

  /** After an error, or to look again for a log that was gone. */
  retry(): void {
    this.#pacer.again()
    void this.#work.start()
  }

  close(): void {
    this.#stop.abort()
  }

  /** Rows from `from` to `to`, exclusive. What was dropped of them is read again. */
  rows(from: number, to: number): LogRow[] {
    const rows = this.#view.rows(from, to)
    this.#work.focus = rows[0]?.line ?? this.#work.focus
    if (rows.some(({ missing }) => missing)) {
      const last = rows.at(-1)?.line ?? this.#work.focus
      void this.#work.putBack({ from: this.#work.focus, to: last + 1 })
    }
    return rows
  }

  /** A long line up to a million characters; null where it is not at hand. */
  fullLine(index: number): DisplayLine | null {
    return this.#view.line(index, expandedLimit)
  }

  /** Looks for text in what is there and what comes; null or no text ends the search. */
  search(query: SearchQuery | null): void {
    this.#view.startSearch(query)
    this.#options.onChange()
    void this.#work.start()
  }

  /** Shows other lines, or shows them otherwise. */
  layOut(options: RowOptions): void {
    if (JSON.stringify(options) === JSON.stringify(this.#view.options)) return
    this.#view.layOut(options)
    if (isPlain(options)) this.#work.layout++
    this.#options.onChange()
    void this.#work.start()
  }

  #linesOf(kind: StepKind): NumberList | undefined {
    const { failures, search } = this.#view
    return kind === 'mark' ? failures.lines : search?.lines
  }

  /** The next line of a kind after (or before) a line, going round; null when there is none. */
  next(kind: StepKind, line: number, backward: boolean): number | null {
    const lines = this.#linesOf(kind)
    return (backward ? lines?.before(line) : lines?.after(line)) ?? null
  }

  /** The row of a line; of one that is left out one near it. */
  rowOf(line: number): number {
    return this.#view.rowOf(line)
  }

  /** Unfolds the sections that hide a line. */
  unfold(line: number): void {
    if (this.#view.unfold(line)) this.#work.layout++
  }

  /** In which of so many equal parts of the view there are lines of a kind. */
  partsWith(kind: StepKind, parts: number): number[] {
    const lines = this.#linesOf(kind)
    return lines ? this.#view.partsWith(lines, parts) : []
  }

  /** Where a line begins, in bytes of the log. */
  offsetOf(line: number): number {
    return this.#view.store.lineStart(line)
  }

  /** Whole lines from `from` to `to`, exclusive, as text. Throws HubError where they are lost. */
  async texts(from: number, to: number): Promise<string[]> {
    const view = this.#view
    const end = Math.min(to, view.store.lineCount)
    await this.#held.restore(view.store, from, end)
    const lines = Array.from({ length: Math.max(0, end - from) }, (_, index) => from + index)
    return lines.map((line) => view.line(line, expandedLimit)?.text ?? '')
  }
}
