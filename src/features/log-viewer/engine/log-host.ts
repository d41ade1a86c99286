import { openLogSource } from '~/hub/files/open-log-source'
import { LogEngine } from './log-engine'
import type { LogReply, LogRequest } from './protocol'

/** Milliseconds between two statuses of one log: what an eye can follow. */
const statusEvery = 60

/** The worker's side: any number of engines behind one port. */
export class LogHost {
  readonly #post: (reply: LogReply) => void
  readonly #engines = new Map<number, LogEngine>()
  readonly #timers = new Map<number, ReturnType<typeof setTimeout>>()

  constructor(post: (reply: LogReply) => void) {
    this.#post = post
  }

  receive(request: LogRequest): void {
    if (request.type === 'open') {
      this.#open(request)
      return
    }
    const engine = this.#engines.get(request.log)
    if (engine) this.#serve(engine, request)
  }

  #open({ log, address, live, from }: Extract<LogRequest, { type: 'open' }>): void {
    const onChange = (): void => this.#announce(log)
    const engine = new LogEngine(openLogSource(address), { live, from, onChange })
    this.#engines.set(log, engine)
    void engine.run()
  }

  #serve(engine: LogEngine, request: Exclude<LogRequest, { type: 'open' }>): void {
    switch (request.type) {
      case 'live':
        return engine.setLive(request.live)
      case 'visible':
        return engine.setVisible(request.visible)
      case 'search':
        return engine.search(request.query)
      case 'retry':
        return engine.retry()
      case 'close':
        engine.close()
        clearTimeout(this.#timers.get(request.log))
        this.#timers.delete(request.log)
        this.#engines.delete(request.log)
        return undefined
      case 'rows': {
        const { ask, from, to } = request
        const { prepended, epoch } = engine.status
        return this.#post({
          type: 'rows',
          ask,
          answer: { rows: engine.rows(from, to), prepended, epoch },
        })
      }
      case 'line':
        return this.#post({ type: 'line', ask: request.ask, answer: engine.fullLine(request.line) })
      case 'next': {
        const { ask, kind, line, backward } = request
        return this.#post({ type: 'next', ask, answer: engine.next(kind, line, backward) })
      }
    }
  }

  /** The first change at once, later ones together. */
  #announce(log: number): void {
    if (this.#timers.has(log)) return
    const send = (): void => {
      const engine = this.#engines.get(log)
      if (engine) this.#post({ type: 'status', log, status: engine.status })
    }
    send()
    const timer = setTimeout(() => {
      this.#timers.delete(log)
      send()
    }, statusEvery)
    this.#timers.set(log, timer)
  }
}
