import type { RequestBudget } from './request-budget'

/** Milliseconds without a new byte in any log, after which logs are quiet. */
const quietAfter = 15_000

/** Whether the polls of the page, every three seconds or some threes, are due at the moment too. */
export function isShared(moment: number): boolean {
  return moment % 3 === 0
}

/** Which of the moments, one a second, are used for asking after logs. */
export class LogPace {
  readonly #budget: RequestBudget
  #credit = 0
  #lastNews = 0

  constructor(budget: RequestBudget) {
    this.#budget = budget
  }

  /** A log has grown, or another has begun to be watched. */
  news(now: number): void {
    this.#lastNews = now
  }

  /**
   * Whether to ask at the moment of this number. At every third the state of tasks is asked for
   * anyway, and logs share that request; quiet logs are asked after only then.
   */
  isDue(moment: number, now: number): boolean {
    if (!this.#budget.hasRoom(now)) return false
    const shared = isShared(moment)
    const quiet = now - this.#lastNews > quietAfter
    this.#credit = Math.min(2, this.#credit + 1000 / this.#budget.interval(now))
    // Timers come some milliseconds early or late.
    const due = shared || (!quiet && this.#credit > 0.98)
    // What is asked at a shared moment without credit is missing from the next.
    if (due) this.#credit = Math.max(-1, this.#credit - 1)
    return due
  }
}
