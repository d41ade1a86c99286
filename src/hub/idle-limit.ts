import { HubError } from './error'

/** Milliseconds of silence after which a request that nothing else bounds is given up. */
export const usualIdleLimit = 60_000

/**
 * Ends a request after a time without a sign of life: from its start to its first bytes, and
 * between any two pieces of the answer.
 */
export class IdleLimit {
  readonly #controller = new AbortController()
  #ms: number
  readonly #method: string
  #timer: ReturnType<typeof setTimeout> | undefined
  /** Aborts when the request has been silent for too long, or when the caller's own signal does. */
  readonly signal: AbortSignal

  /** `ms` in milliseconds; `method` is for the error. */
  constructor(ms: number, method: string, outer?: AbortSignal) {
    this.#ms = ms
    this.#method = method
    const own = this.#controller.signal
    this.signal = outer ? AbortSignal.any([outer, own]) : own
    this.touch()
  }

  /** Starts the time anew: something has come. */
  touch(): void {
    this.end()
    this.#timer = setTimeout(() => {
      const words = `The hub has not answered for ${Math.round(this.#ms / 1000)} s`
      const error = new HubError('network', words, { method: this.#method, timedOut: true })
      this.#controller.abort(error)
    }, this.#ms)
  }

  /** Starts the time anew once the answer has begun: from here on the usual limit holds. */
  begun(): void {
    this.#ms = Math.min(this.#ms, usualIdleLimit)
    this.touch()
  }

  /** Stops counting: the answer is there, or has failed. */
  end(): void {
    clearTimeout(this.#timer)
  }
}
