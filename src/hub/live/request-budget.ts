const minute = 60_000

/** Requests of the last minute, held to a limit for any minute. Times are ms since the epoch. */
export class RequestBudget {
  readonly #limit: number
  readonly #from: number
  #times: number[] = []

  /** What begins before `from` is not counted: what a page asks to open must not make its logs wait. */
  constructor(limit = 60, from = 0) {
    this.#limit = limit
    this.#from = from
  }

  /** A request began. */
  note(time: number): void {
    if (time >= this.#from) this.#times.push(time)
  }

  #recent(now: number): number[] {
    this.#times = this.#times.filter((time) => time > now - minute).sort((a, b) => a - b)
    return this.#times
  }

  /** Whether another request would still be within the limit. */
  hasRoom(now: number): boolean {
    return this.#recent(now).length < this.#limit
  }

  /**
   * The shortest even interval, in ms, at which requests can follow from now on without ever going
   * over the limit: each of the last minute gives its place back a minute after it began.
   */
  interval(now: number): number {
    const recent = this.#recent(now)
    const free = this.#limit - recent.length
    const needed = recent.map(
      (time, index) => (time + minute - now) / Math.max(1, free + index + 1),
    )
    return Math.max(minute / this.#limit, ...needed)
  }
}
