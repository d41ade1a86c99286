import { HubError } from '~/hub/error'
import type { LogChunk } from '~/hub/files/log-source'
import type { Follow } from './engine-options'
import type { LogPacer } from './log-pacer'

/** Waits for what a live log's writer adds, as long as somebody looks and the hub tells it. */
export class Following {
  #follow: Follow | null
  readonly #pacer: LogPacer
  readonly #signal: AbortSignal

  constructor(follow: Follow | null, pacer: LogPacer, signal: AbortSignal) {
    this.#follow = follow
    this.#pacer = pacer
    this.#signal = signal
  }

  /** All that was there is read, and what comes will be told. */
  get isDue(): boolean {
    return this.#follow !== null && this.#pacer.mayFollow()
  }

  /**
   * What the log holds from before `end` on; null where the engine has to look itself, or was asked
   * to do something else. Rejects with HubError.
   */
  async next(end: number, kept: number): Promise<LogChunk | null> {
    if (!this.#follow) return null
    const stop = new AbortController()
    const signal = AbortSignal.any([this.#signal, stop.signal])
    try {
      const news = this.#follow(end, kept, signal)
      return await Promise.race([news, this.#pacer.untilWoken(signal)])
    } catch (error) {
      if (!(error instanceof HubError) || error.kind !== 'unsupported') throw error
      this.#follow = null
      return null
    } finally {
      stop.abort()
    }
  }
}
