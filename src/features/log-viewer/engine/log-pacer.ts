import { onAbort } from '~/lib/abort'

/** Milliseconds between looks at a growing log, quiet or not, and after the first failure. */
export interface Pace {
  busy: number
  quiet: number
  retry: number
}

const defaultPace: Pace = { busy: 1500, quiet: 3000, retry: 2000 }
const longestRetry = 30_000
/** Looks in vain before a log counts as quiet: builders write every few seconds, tests may be still for longer. */
const quietAfter = 60

/** When to look at a log again: often while it grows, never once it is over or nobody looks. */
export class LogPacer {
  readonly #pace: Pace
  #live: boolean
  #visible = true
  #atEnd = false
  // Asked to look again; kept until a look begins, or one already under way would answer it.
  #asked = false
  #idleLooks = 0
  #failures = 0
  #lastLook = 0
  #wake: () => void = () => {}
  #timer: ReturnType<typeof setTimeout> | undefined
  #following = false
  readonly #sharers: () => number

  /** `sharers` logs are looked at in turn: the more, the longer the pace of each. */
  constructor(live: boolean, sharers: () => number = () => 1, pace: Pace = defaultPace) {
    this.#live = live
    this.#sharers = sharers
    this.#pace = pace
  }

  get live(): boolean {
    return this.#live
  }

  setLive(live: boolean): void {
    if (live === this.#live) return
    this.#live = live
    this.again()
  }

  setVisible(visible: boolean): void {
    if (visible === this.#visible) return
    this.#visible = visible
    // Who hides a log has not asked to look at it.
    if (visible) this.again()
    else if (this.#following) this.#wake()
    else clearTimeout(this.#timer)
  }

  /** Look at once, whatever was known. */
  again(): void {
    this.#asked = true
    this.#atEnd = false
    this.#wake()
  }

  /** A look begins. */
  begin(): void {
    this.#asked = false
  }

  /** A look gave this many bytes, and whether they reached the end. */
  read(bytes: number, atEnd: boolean): void {
    this.#atEnd = atEnd && !this.#asked
    this.#lastLook = Date.now()
    this.#idleLooks = bytes > 0 ? 0 : this.#idleLooks + 1
  }

  succeeded(): void {
    this.#failures = 0
  }

  /** Nobody writes any more and all was read. */
  isOver(): boolean {
    return !this.#live && this.#atEnd
  }

  wantsMore(): boolean {
    return !this.#atEnd || this.#live
  }

  get #interval(): number {
    const pace = this.#idleLooks > quietAfter ? this.#pace.quiet : this.#pace.busy
    return pace * Math.max(1, this.#sharers())
  }

  /** Somebody looks at a log that grows, and all that was there is read. */
  mayFollow(): boolean {
    return this.#live && this.#visible && this.#atEnd && !this.#asked
  }

  /** Resolves with null as soon as anything has changed that may call for a look. */
  async untilWoken(signal: AbortSignal): Promise<null> {
    this.#following = true
    await this.#sleep(null, signal)
    this.#following = false
    return null
  }

  get visible(): boolean {
    return this.#visible
  }

  isDue(): boolean {
    return this.#live && this.#visible && Date.now() - this.#lastLook >= this.#interval
  }

  /** Resolves when the next look is due: at once while there is more to read. */
  async untilNext(signal: AbortSignal): Promise<void> {
    if (this.#atEnd) await this.#sleep(this.#live ? this.#interval : null, signal)
  }

  /** Resolves when somebody asks to look again. */
  async untilAsked(signal: AbortSignal): Promise<void> {
    this.#asked = false
    await this.#sleep(null, signal)
  }

  /** For a log that is not there: while it is live it may come, else only when asked for. */
  async untilWritten(signal: AbortSignal): Promise<void> {
    await this.#sleep(this.#live ? this.#interval : null, signal)
  }

  /** Resolves after a failure, later each time. */
  async untilRetry(signal: AbortSignal): Promise<void> {
    const wait = Math.min(this.#pace.retry * 2 ** this.#failures++, longestRetry)
    // Not all panes of a page at once.
    await this.#sleep(wait * (0.75 + Math.random() / 2), signal)
  }

  #sleep(ms: number | null, signal: AbortSignal): Promise<void> {
    if (this.#asked || signal.aborted) return Promise.resolve()
    return new Promise((resolve) => {
      const timed = ms !== null && this.#visible
      this.#timer = timed ? setTimeout(() => this.#wake(), ms) : undefined
      // A signal outlives thousands of sleeps.
      const forget = onAbort(signal, () => this.#wake())
      this.#wake = () => {
        forget()
        clearTimeout(this.#timer)
        resolve()
      }
    })
  }
}
