import { HubError } from './error'
import { type Release, SharedPlaces } from './read-slots'

/** Milliseconds; how long a read may wait for the first byte of its answer. */
export interface Patience {
  /** From here on it needs one of the few places for long waits that all tabs share. */
  long: number
  /** After so much silence it is asked once more, in case the hub has lost the first. */
  askAgain: number
  /** After so much silence it fails. */
  giveUp: number
}

/**
 * An honest answer may take minutes on a large hub, while one that a stuck hub has swallowed never
 * comes: so a second request goes beside the first, and whichever answers counts. A page is then
 * back within a minute of its hub.
 */
export const usualPatience: Patience = { long: 10_000, askAgain: 40_000, giveUp: 300_000 }

const locks = globalThis.navigator?.locks
/** With the second requests five of a browser's six connections: one is left for other tabs. */
const longWaits = new SharedPlaces('koji-console long wait', 3, locks)
const secondAsks = new SharedPlaces('koji-console second ask', 2, locks)

/** Sends the request once; calls `onLife` as soon as anything of the answer has come. */
export type Ask<T> = (signal: AbortSignal, onLife: () => void) => Promise<T>

interface Attempt {
  stop: AbortController
  release?: Release | undefined
}

/** One read, asked as often as it takes; see {@link usualPatience}. */
export class PatientRead<T> {
  readonly #ask: Ask<T>
  readonly #outer: AbortSignal
  readonly #patience: Patience
  readonly #method: string
  readonly #end = new AbortController()
  #attempts: Attempt[] = []
  #timers: ReturnType<typeof setTimeout>[] = []
  #release: Release | undefined
  #isAnswered = false
  #settle: { resolve: (value: T) => void; reject: (error: unknown) => void } | undefined
  readonly result: Promise<T>

  /** `method` is for the error. Rejects with the outer signal's reason when that aborts. */
  constructor(ask: Ask<T>, method: string, outer: AbortSignal, patience = usualPatience) {
    this.#ask = ask
    this.#method = method
    this.#outer = outer
    this.#patience = patience
    this.result = new Promise<T>((resolve, reject) => {
      this.#settle = { resolve, reject }
    }).finally(() => this.#clear())
    outer.addEventListener('abort', () => this.#settle?.reject(outer.reason), {
      once: true,
      signal: this.#end.signal,
    })
    this.askAnew()
  }

  /** Drops what was asked and asks again, with all the time there is. */
  askAnew(): void {
    this.#stopAll()
    this.#attempt()
    const { long, askAgain, giveUp } = this.#patience
    this.#after(long, () => void this.#needPlace())
    this.#after(askAgain, () => void this.#askBeside())
    this.#after(giveUp, () => {
      const words = `The hub has not answered for ${Math.round(giveUp / 60_000)} min`
      this.#fail(new HubError('network', words, { method: this.#method, timedOut: true }))
    })
  }

  /** Ends the wait with this error. */
  stop(error: HubError): void {
    this.#fail(error)
  }

  #fail(error: unknown): void {
    this.#settle?.reject(error)
  }

  #after(ms: number, work: () => void): void {
    this.#timers.push(setTimeout(work, ms))
  }

  #attempt(release?: Release): void {
    const attempt: Attempt = { stop: new AbortController(), release }
    this.#attempts.push(attempt)
    const signal = AbortSignal.any([this.#outer, attempt.stop.signal])
    this.#ask(signal, () => this.#alive(attempt)).then(
      (value) => this.#settle?.resolve(value),
      (error: unknown) => {
        if (attempt.stop.signal.aborted) return
        this.#drop(attempt)
        // The other may still be answered.
        if (this.#attempts.length === 0) this.#fail(error)
      },
    )
  }

  #drop(attempt: Attempt): void {
    this.#attempts = this.#attempts.filter((each) => each !== attempt)
    attempt.stop.abort()
    attempt.release?.()
  }

  /** The answer comes: from here on only its own silence counts. */
  #alive(attempt: Attempt): void {
    for (const other of this.#attempts) if (other !== attempt) this.#drop(other)
    this.#isAnswered = true
    this.#stopTimers()
  }

  async #needPlace(): Promise<void> {
    if (this.#release || this.#isOver()) return
    const free = await longWaits.takeIfFree()
    if (free) return this.#keepPlace(free)
    if (this.#isOver()) return
    this.#stopAll()
    const next = await longWaits.take(this.#end.signal).catch(() => null)
    if (!next) return
    this.#keepPlace(next)
    if (!this.#isOver()) this.askAnew()
  }

  #keepPlace(release: Release): void {
    if (this.#isOver() || this.#release) release()
    else this.#release = release
  }

  async #askBeside(): Promise<void> {
    if (this.#isOver() || this.#attempts.length === 0) return
    const [first, ...later] = this.#attempts
    for (const attempt of later) this.#drop(attempt)
    const place = await secondAsks.takeIfFree()
    if (this.#isOver()) return place?.()
    // Without a connection to spare it is asked anew instead.
    if (!place && first) this.#drop(first)
    this.#attempt(place ?? undefined)
    this.#after(this.#patience.askAgain, () => void this.#askBeside())
  }

  #isOver(): boolean {
    return this.#isAnswered || this.#end.signal.aborted
  }

  #stopTimers(): void {
    for (const timer of this.#timers.splice(0)) clearTimeout(timer)
  }

  #stopAll(): void {
    this.#stopTimers()
    for (const attempt of this.#attempts) this.#drop(attempt)
  }

  #clear(): void {
    this.#end.abort()
    this.#stopAll()
    this.#release?.()
    this.#release = undefined
  }
}
