import { openLogSource } from '~/hub/files/open-log-source'
import { LogEngine } from './log-engine'
import type { LogAnswer, LogQuestion, LogReply, LogRequest, RowsReply } from './protocol'
import { Wishes } from './wishes'

/** Milliseconds between two statuses of one log: what an eye can follow. */
const statusEvery = 60

function rowsOf(engine: LogEngine, from: number, to: number): RowsReply {
  const rows = engine.rows(from, to)
  const { prepended, epoch, layout } = engine.status
  return { rows, prepended, epoch, layout }
}

async function textsOf(engine: LogEngine, from: number, to: number): Promise<LogAnswer<'texts'>> {
  const answer = await engine.texts(from, to).catch(() => null)
  return { name: 'texts', answer }
}

function answerOf(engine: LogEngine, asked: LogQuestion): LogAnswer | Promise<LogAnswer> {
  const { name } = asked
  switch (name) {
    case 'rows':
      return { name, answer: rowsOf(engine, asked.from, asked.to) }
    case 'line':
      return { name, answer: engine.fullLine(asked.line) }
    case 'next':
      return { name, answer: engine.next(asked.kind, asked.line, asked.backward) }
    case 'row': {
      const line = asked.line + engine.status.prepended - asked.prepended
      if (asked.reveal) engine.unfold(line)
      return { name, answer: engine.rowOf(line) }
    }
    case 'parts':
      return { name, answer: engine.partsWith(asked.kind, asked.parts) }
    case 'texts':
      return textsOf(engine, asked.from, asked.to)
    default:
      return { name, answer: asked.lines.map((line) => engine.offsetOf(line)) }
  }
}

/** The worker's side: any number of engines behind one port. */
export class LogHost {
  readonly #post: (reply: LogReply) => void
  readonly #engines = new Map<number, LogEngine>()
  readonly #timers = new Map<number, ReturnType<typeof setTimeout>>()
  readonly #wishes: Wishes

  constructor(post: (reply: LogReply) => void) {
    this.#post = post
    this.#wishes = new Wishes(post)
  }

  receive(request: LogRequest): void {
    if (request.type === 'open') {
      this.#open(request)
      return
    }
    if (request.type === 'news' || request.type === 'noNews') {
      this.#wishes.answer(request)
      return
    }
    const engine = this.#engines.get(request.log)
    if (engine) this.#serve(engine, request)
  }

  #open({ log, address, live, from, line }: Extract<LogRequest, { type: 'open' }>): void {
    const onChange = (): void => this.#announce(log)
    const options = {
      live,
      from,
      onChange,
      ...(line === undefined ? {} : { line }),
      follow: this.#wishes.follow(address),
      sharers: () => this.#engines.size,
    }
    const engine = new LogEngine(openLogSource(address), options)
    this.#engines.set(log, engine)
    void engine.run()
  }

  #serve(
    engine: LogEngine,
    request: Exclude<LogRequest, { type: 'open' | 'news' | 'noNews' }>,
  ): void {
    switch (request.type) {
      case 'live':
        return engine.setLive(request.live)
      case 'visible':
        return engine.setVisible(request.visible)
      case 'search':
        return engine.search(request.query)
      case 'layOut':
        return engine.layOut(request.options)
      case 'readAll':
        return engine.readAll()
      case 'retry':
        return engine.retry()
      case 'close':
        engine.close()
        clearTimeout(this.#timers.get(request.log))
        this.#timers.delete(request.log)
        this.#engines.delete(request.log)
        return undefined
      case 'ask': {
        void this.#answer(engine, request)
        return undefined
      }
    }
  }

  async #answer(engine: LogEngine, request: Extract<LogRequest, { type: 'ask' }>) {
    const { log, ask, question } = request
    const told = answerOf(engine, question)
    // The page must know what the lines and rows of the answer are counted by.
    if (question.name === 'row' || question.name === 'next') this.#tell(log, engine)
    // What is known is answered at once, and in the order of the questions.
    this.#post({ type: 'answer', ask, told: told instanceof Promise ? await told : told })
  }

  #tell(log: number, engine: LogEngine): void {
    this.#post({ type: 'status', log, status: engine.status })
  }

  /** The first change at once, later ones together. */
  #announce(log: number): void {
    if (this.#timers.has(log)) return
    const send = (): void => {
      const engine = this.#engines.get(log)
      if (engine) this.#tell(log, engine)
    }
    send()
    const timer = setTimeout(() => {
      this.#timers.delete(log)
      send()
    }, statusEvery)
    this.#timers.set(log, timer)
  }
}
