import { HubError } from '~/hub/error'
import type { LogAddress, LogChunk } from '~/hub/files/log-source'
import type { LogWish } from '~/hub/live/live-logs'
import type { DisplayLine } from './display-line'
import type { StepKind } from './engine-options'
import type {
  LogAnswer,
  LogOpening,
  LogQuestion,
  LogQuestions,
  LogReply,
  LogRequest,
  QuestionName,
  RowsReply,
} from './protocol'
import type { RowOptions } from './row-options'
import type { SearchQuery } from '~/lib/search-pattern'
import { initialStatus, type LogStatus } from './status'

/** The little of a Worker or MessagePort that logs need. */
export interface LogPort {
  post: (request: LogRequest) => void
  listen: (listener: (reply: LogReply) => void) => void
}

/** What is written into logs, and who counts the requests for it. */
export interface LogNews {
  next: (wanted: LogWish, signal: AbortSignal) => Promise<LogChunk | null>
  noteFetch: (startedAt: number) => void
}

/** Who waits for an answer, by the question's name and number. */
type Waiting = {
  [Name in QuestionName]: Map<number, (answer: LogQuestions[Name]['answer']) => void>
}

function settle<Name extends QuestionName>(waiting: Waiting, ask: number, told: LogAnswer<Name>) {
  const asked = waiting[told.name]
  asked.get(ask)?.(told.answer)
  asked.delete(ask)
}

/** The page's side of the worker: many logs over one port. */
export class LogClient {
  readonly #port: LogPort
  readonly #news: LogNews
  readonly #wishes = new Map<number, AbortController>()
  readonly #logs = new Map<number, OpenLog>()
  readonly #waiting: Waiting = {
    rows: new Map(),
    line: new Map(),
    next: new Map(),
    row: new Map(),
    parts: new Map(),
    texts: new Map(),
    offsets: new Map(),
  }
  #lastId = 0

  constructor(port: LogPort, news: LogNews) {
    this.#port = port
    this.#news = news
    port.listen((reply) => this.#receive(reply))
  }

  #receive(reply: LogReply): void {
    switch (reply.type) {
      case 'status':
        return this.#logs.get(reply.log)?.update(reply.status)
      case 'answer':
        return settle(this.#waiting, reply.ask, reply.told)
      case 'wish':
        return void this.#wishFor(reply.wish, reply.wanted)
      case 'unwish':
        return this.#wishes.get(reply.wish)?.abort()
      case 'fetched':
        return this.#news.noteFetch(reply.startedAt)
    }
  }

  async #wishFor(wish: number, wanted: LogWish): Promise<void> {
    const stop = new AbortController()
    this.#wishes.set(wish, stop)
    try {
      const chunk = await this.#news.next(wanted, stop.signal)
      this.tell({ type: 'news', wish, chunk })
    } catch (error) {
      if (stop.signal.aborted) return
      const kind = error instanceof HubError ? error.kind : 'broken'
      const message = error instanceof Error ? error.message : String(error)
      this.tell({ type: 'noNews', wish, kind, message })
    } finally {
      this.#wishes.delete(wish)
    }
  }

  /** The worker could not be started: says so on all logs, which begin anew when they are retried. */
  lost(): void {
    for (const log of this.#logs.values()) log.lose()
    this.#logs.clear()
  }

  /** A log at an address, not yet read. */
  log(address: LogAddress, opening: LogOpening): OpenLog {
    return new OpenLog(this, address, opening)
  }

  /** Begins to read; gives what names the log from now on. */
  begin(opened: OpenLog, how: { address: LogAddress; live: boolean } & LogOpening): number {
    const log = ++this.#lastId
    this.#logs.set(log, opened)
    this.tell({ type: 'open', log, ...how })
    return log
  }

  tell(request: LogRequest): void {
    if (request.type === 'close') this.#logs.delete(request.log)
    this.#port.post(request)
  }

  ask<Name extends QuestionName>(
    log: number,
    question: LogQuestion & { name: Name },
  ): Promise<LogQuestions[Name]['answer']> {
    const ask = ++this.#lastId
    return new Promise((resolve) => {
      this.#waiting[question.name].set(ask, resolve)
      this.tell({ type: 'ask', log, ask, question })
    })
  }
}

/** One log that a page reads. Made for useSyncExternalStore: `subscribe` and `getStatus`. */
export class OpenLog {
  readonly #client: LogClient
  readonly #address: LogAddress
  readonly #opening: LogOpening
  readonly #listeners = new Set<() => void>()
  #id = 0
  #live = false
  #isLost = false
  #status: LogStatus = initialStatus

  constructor(client: LogClient, address: LogAddress, opening: LogOpening) {
    this.#client = client
    this.#address = address
    this.#opening = opening
  }

  /** Begins to read; close it when done. `live`: somebody still writes it. */
  start(live: boolean): void {
    this.#live = live
    this.#isLost = false
    this.#id = this.#client.begin(this, { address: this.#address, live, ...this.#opening })
  }

  readonly getStatus = (): LogStatus => this.#status

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  update(status: LogStatus): void {
    this.#status = status
    for (const listener of this.#listeners) listener()
  }

  /** Nobody reads it any more. */
  lose(): void {
    this.#isLost = true
    const message = 'The code that reads logs could not be loaded. Reload the page.'
    this.update({ ...this.#status, problem: { kind: 'broken', message } })
  }

  /** Rows from `from` to `to`, exclusive. */
  rows(from: number, to: number): Promise<RowsReply> {
    return this.#client.ask(this.#id, { name: 'rows', from, to })
  }

  /** All of a line that is cut in the rows; null where its bytes are not at hand. */
  fullLine(line: number): Promise<DisplayLine | null> {
    return this.#client.ask(this.#id, { name: 'line', line })
  }

  /** The next line after one that is marked, or that the search found; null for none. */
  next(kind: StepKind, line: number, backward: boolean): Promise<number | null> {
    return this.#client.ask(this.#id, { name: 'next', kind, line, backward })
  }

  /** The row of a line; `reveal` unfolds a section that hides it. */
  rowOf(line: number, reveal: boolean): Promise<number> {
    const { prepended } = this.#status
    return this.#client.ask(this.#id, { name: 'row', line, prepended, reveal })
  }

  /** Which of so many equal parts of the view have lines of a kind. */
  partsWith(kind: StepKind, parts: number): Promise<number[]> {
    return this.#client.ask(this.#id, { name: 'parts', kind, parts })
  }

  /** Whole lines from `from` to `to`, exclusive, as text; null where the hub has lost them. */
  texts(from: number, to: number): Promise<string[] | null> {
    return this.#client.ask(this.#id, { name: 'texts', from, to })
  }

  /** Where lines begin, in bytes of the log. */
  offsets(lines: number[]): Promise<number[]> {
    return this.#client.ask(this.#id, { name: 'offsets', lines })
  }

  setLive(live: boolean): void {
    this.#live = live
    this.#client.tell({ type: 'live', log: this.#id, live })
  }

  setVisible(visible: boolean): void {
    this.#client.tell({ type: 'visible', log: this.#id, visible })
  }

  search(query: SearchQuery): void {
    this.#client.tell({ type: 'search', log: this.#id, query })
  }

  layOut(options: RowOptions): void {
    this.#client.tell({ type: 'layOut', log: this.#id, options })
  }

  readAll(): void {
    this.#client.tell({ type: 'readAll', log: this.#id })
  }

  retry(): void {
    if (this.#isLost) return this.start(this.#live)
    this.#client.tell({ type: 'retry', log: this.#id })
  }

  close(): void {
    this.#client.tell({ type: 'close', log: this.#id })
    this.#status = initialStatus
  }
}
