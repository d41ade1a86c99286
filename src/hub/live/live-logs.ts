import { nearestMoment, untilMoment } from '~/lib/polling'
import { onAbort } from '~/lib/abort'
import { HubError } from '../error'
import type { LogChunk } from '../files/log-source'
import { isShared, LogPace } from './log-pace'
import type { RequestBudget } from './request-budget'

/** From where on a log is wanted. */
export interface LogWish {
  /** Names the log, the same in all tabs. */
  key: string
  hubUrl: string
  taskId: number
  file: string
  volume: string | null
  /** Where the reader's bytes end. */
  end: number
  /** How many bytes before that are wanted too, for the reader to see that it is still the same log. */
  overlap: number
}

interface Waiter {
  wish: LogWish
  resolve: (chunk: LogChunk | null) => void
  reject: (error: unknown) => void
}

interface Feed {
  waiters: Set<Waiter>
  /** This tab is the one that reads it. */
  holds: boolean
  stop: AbortController
  idle: ReturnType<typeof setTimeout> | undefined
}

/** A piece of a log as one tab tells it to the others. */
interface SharedChunk {
  key: string
  chunk: LogChunk
}

interface LiveLogsDoor {
  /**
   * One read; those of one tick share a request, and with the page's polls where these are due just
   * then. Throws HubError.
   */
  read: (wish: LogWish, withPolls: boolean) => Promise<LogChunk>
  budget: RequestBudget
  channel: BroadcastChannel | null
  hold: (name: string, signal: AbortSignal, onChange: (holds: boolean) => void) => void
}

/** Milliseconds before the moment of the polls, so that theirs join this request. */
const early = 4
/** After so much silence (a frozen tab may hold the log) a reader looks itself. */
const longestSilence = 30_000
/** How long a log stays held without a reader: those who go on reading come back at once. */
const linger = 2000

/**
 * What is written into logs, for all readers in all tabs: one tab reads a log, and one request reads
 * all logs of a tab, at most once a second and within the budget.
 */
export class LiveLogs {
  readonly #door: LiveLogsDoor
  readonly #pace: LogPace
  readonly #feeds = new Map<string, Feed>()
  #timer: ReturnType<typeof setTimeout> | undefined
  #asking = false

  constructor(door: LiveLogsDoor) {
    this.#door = door
    this.#pace = new LogPace(door.budget)
    door.channel?.addEventListener('message', ({ data }: MessageEvent<SharedChunk>) => {
      this.#deliver(data.key, data.chunk)
    })
  }

  /**
   * Bytes from before the reader's end on, as soon as somebody has looked; maybe none that are new.
   * Null where the reader should look itself. Rejects with HubError: `unsupported` where this hub
   * does not give logs so.
   */
  next(wish: LogWish, signal: AbortSignal): Promise<LogChunk | null> {
    return new Promise((resolve, reject) => {
      const feed = this.#feedOf(wish.key)
      const end = (): void => {
        clearTimeout(silence)
        forget()
        feed.waiters.delete(waiter)
        this.#rest(wish.key, feed)
      }
      const waiter: Waiter = {
        wish,
        resolve: (chunk) => {
          end()
          resolve(chunk)
        },
        reject: (error) => {
          end()
          reject(error)
        },
      }
      const silence = setTimeout(() => waiter.resolve(null), longestSilence)
      const forget = onAbort(signal, waiter.reject)
      feed.waiters.add(waiter)
      clearTimeout(feed.idle)
      this.#schedule()
    })
  }

  #feedOf(key: string): Feed {
    const known = this.#feeds.get(key)
    if (known) return known
    const stop = new AbortController()
    const feed: Feed = { waiters: new Set(), holds: false, stop, idle: undefined }
    this.#feeds.set(key, feed)
    this.#door.hold(`koji-console log ${key}`, stop.signal, (holds) => {
      feed.holds = holds
      if (holds) this.#pace.news(Date.now())
      this.#schedule()
    })
    return feed
  }

  #rest(key: string, feed: Feed): void {
    if (feed.waiters.size > 0) return
    feed.idle = setTimeout(() => {
      this.#feeds.delete(key)
      feed.stop.abort()
    }, linger)
  }

  /** The feeds that this tab has to read, each by the reader that has least. */
  #wishes(): LogWish[] {
    const wishes: LogWish[] = []
    for (const { holds, waiters } of this.#feeds.values()) {
      const all = [...waiters].map(({ wish }) => wish).sort((a, b) => a.end - b.end)
      if (holds && all[0]) wishes.push(all[0])
    }
    return wishes
  }

  #schedule(): void {
    if (this.#timer !== undefined || this.#wishes().length === 0) return
    const rest = untilMoment(1000) - early
    const tick = (): void => {
      this.#timer = undefined
      const now = Date.now()
      const moment = nearestMoment(1000, now)
      if (!this.#asking && this.#pace.isDue(moment, now)) void this.#ask(isShared(moment))
      this.#schedule()
    }
    this.#timer = setTimeout(tick, rest > 0 ? rest : rest + 1000)
  }

  async #ask(withPolls: boolean): Promise<void> {
    this.#asking = true
    await Promise.all(this.#wishes().map((wish) => this.#askFor(wish, withPolls)))
    this.#asking = false
  }

  async #askFor(wish: LogWish, withPolls: boolean): Promise<void> {
    try {
      const chunk = await this.#door.read(wish, withPolls)
      if (chunk.offset + chunk.bytes.length > wish.end) this.#pace.news(Date.now())
      this.#deliver(wish.key, chunk)
      const shared: SharedChunk = { key: wish.key, chunk }
      this.#door.channel?.postMessage(shared)
    } catch (error) {
      const told = asUnsupported(error)
      for (const waiter of this.#feeds.get(wish.key)?.waiters ?? []) waiter.reject(told)
    }
  }

  #deliver(key: string, chunk: LogChunk): void {
    for (const waiter of this.#feeds.get(key)?.waiters ?? []) waiter.resolve(chunk)
  }
}

/** Any fault but that of a log that is not there says that this way to read logs is closed. */
function asUnsupported(error: unknown): unknown {
  const isFault = error instanceof HubError && error.code !== undefined
  if (!isFault || error.kind === 'not-found' || error.kind === 'offline') return error
  return new HubError('unsupported', error.message, { code: error.code, method: error.method })
}
