import type { LogAddress } from '~/hub/files/log-source'
import type { DisplayLine } from './display-line'
import type { LogReply, LogRequest, RowsReply } from './protocol'
import type { SearchQuery } from './search-pattern'
import { initialStatus, type LogStatus } from './status'

/** The little of a Worker or MessagePort that logs need. */
export interface LogPort {
  post: (request: LogRequest) => void
  listen: (listener: (reply: LogReply) => void) => void
}

type Asked<T> = Map<number, (answer: T) => void>

function settle<T>(asked: Asked<T>, ask: number, answer: T): void {
  asked.get(ask)?.(answer)
  asked.delete(ask)
}

/** The page's side of the worker: many logs over one port. */
export class LogClient {
  readonly #port: LogPort
  readonly #logs = new Map<number, OpenLog>()
  readonly #rows: Asked<RowsReply> = new Map()
  readonly #lines: Asked<DisplayLine> = new Map()
  readonly #nexts: Asked<number | null> = new Map()
  #lastId = 0

  constructor(port: LogPort) {
    this.#port = port
    port.listen((reply) => this.#receive(reply))
  }

  #receive(reply: LogReply): void {
    if (reply.type === 'status') this.#logs.get(reply.log)?.update(reply.status)
    else if (reply.type === 'rows') settle(this.#rows, reply.ask, reply.answer)
    else if (reply.type === 'line') settle(this.#lines, reply.ask, reply.answer)
    else settle(this.#nexts, reply.ask, reply.answer)
  }

  /** A log at an address, not yet read. */
  log(address: LogAddress, from: 'tail' | 'head'): OpenLog {
    return new OpenLog(this, address, from)
  }

  /** Begins to read; gives what names the log from now on. */
  begin(
    opened: OpenLog,
    how: { address: LogAddress; from: 'tail' | 'head'; live: boolean },
  ): number {
    const log = ++this.#lastId
    this.#logs.set(log, opened)
    this.tell({ type: 'open', log, ...how })
    return log
  }

  tell(request: LogRequest): void {
    if (request.type === 'close') this.#logs.delete(request.log)
    this.#port.post(request)
  }

  #ask<T>(asked: Asked<T>, request: (ask: number) => LogRequest): Promise<T> {
    const ask = ++this.#lastId
    return new Promise((resolve) => {
      asked.set(ask, resolve)
      this.tell(request(ask))
    })
  }

  rows(log: number, from: number, to: number): Promise<RowsReply> {
    return this.#ask(this.#rows, (ask) => ({ type: 'rows', log, ask, from, to }))
  }

  line(log: number, line: number): Promise<DisplayLine> {
    return this.#ask(this.#lines, (ask) => ({ type: 'line', log, ask, line }))
  }

  next(
    log: number,
    kind: 'mark' | 'match',
    line: number,
    backward: boolean,
  ): Promise<number | null> {
    return this.#ask(this.#nexts, (ask) => ({ type: 'next', log, ask, kind, line, backward }))
  }
}

/** One log that a page reads. Made for useSyncExternalStore: `subscribe` and `getStatus`. */
export class OpenLog {
  readonly #client: LogClient
  readonly #address: LogAddress
  readonly #from: 'tail' | 'head'
  readonly #listeners = new Set<() => void>()
  #id = 0
  #status: LogStatus = initialStatus

  constructor(client: LogClient, address: LogAddress, from: 'tail' | 'head') {
    this.#client = client
    this.#address = address
    this.#from = from
  }

  /** Begins to read; close it when done. `live`: somebody still writes it. */
  start(live: boolean): void {
    this.#id = this.#client.begin(this, { address: this.#address, from: this.#from, live })
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

  /** Lines from `from` to `to`, exclusive. */
  rows(from: number, to: number): Promise<RowsReply> {
    return this.#client.rows(this.#id, from, to)
  }

  /** All of a line that is cut in the rows. */
  fullLine(line: number): Promise<DisplayLine> {
    return this.#client.line(this.#id, line)
  }

  /** The next line after one that is marked, or that the search found; null for none. */
  next(kind: 'mark' | 'match', line: number, backward: boolean): Promise<number | null> {
    return this.#client.next(this.#id, kind, line, backward)
  }

  setLive(live: boolean): void {
    this.#client.tell({ type: 'live', log: this.#id, live })
  }

  setVisible(visible: boolean): void {
    this.#client.tell({ type: 'visible', log: this.#id, visible })
  }

  search(query: SearchQuery): void {
    this.#client.tell({ type: 'search', log: this.#id, query })
  }

  retry(): void {
    this.#client.tell({ type: 'retry', log: this.#id })
  }

  close(): void {
    this.#client.tell({ type: 'close', log: this.#id })
    this.#status = initialStatus
  }
}
