import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { fileURLToPath } from 'node:url'

import { createDemoHub } from '../../../demo-hub/demo-hub'
import { buildSite } from '../../../server/build-site'
import { type Handler, staticSite } from '../../../server/static-site'
import { methodsOf } from './answer-nodes'
import { type Damage, damaged } from './damage'
import { seededRandom } from './random'

const root = fileURLToPath(new URL('../../..', import.meta.url))

function listen(server: Server): Promise<string> {
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`)
    }),
  )
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) if (Buffer.isBuffer(part)) parts.push(part)
  return Buffer.concat(parts).toString('utf8')
}

/** The console over a demo hub whose answers are damaged on their way, as told load by load. */
export class DamagingServer {
  readonly #hubUrl: string
  readonly #site: Handler
  readonly #server: Server
  #url = ''
  #damage: Damage | null = null
  #seed = ''
  #asked = new Map<string, number>()
  #open = 0
  #quietSince = Date.now()
  /** What was done to the answers of this load: the methods, and the damage in words. */
  done: string[] = []

  constructor(hubUrl: string, site: Handler) {
    this.#hubUrl = hubUrl
    this.#site = site
    this.#server = createServer((request, response) => void this.#serve(request, response))
  }

  get url(): string {
    return this.#url
  }

  /** Milliseconds since the hub answered the last request; 0 while one is open. */
  get quietFor(): number {
    return this.#open > 0 ? 0 : Date.now() - this.#quietSince
  }

  async start(): Promise<void> {
    this.#url = await listen(this.#server)
  }

  /** What happens to the answers from now on; the same seed damages the same answers alike. */
  begin(damage: Damage | null, seed: string): void {
    this.#damage = damage
    this.#seed = seed
    this.#asked = new Map()
    this.#quietSince = Date.now()
    this.done = []
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? '/').split('?')[0] ?? '/'
    if (!/^\/koji(hub|files)(\/|$)/.test(path)) return this.#site(request, response, path.slice(1))
    this.#open++
    response.on('close', () => {
      this.#open--
      this.#quietSince = Date.now()
    })
    try {
      await this.#pass(request, response)
    } catch {
      response.destroy()
    }
  }

  async #pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(request)
    const { host: _, connection: __, 'content-length': ___, ...headers } = request.headers
    const answer = await fetch(new URL(request.url ?? '/', this.#hubUrl), {
      method: request.method ?? 'GET',
      headers: Object.entries(headers).map(([name, value]): [string, string] => [
        name,
        String(value),
      ]),
      ...(body !== '' && { body }),
    })
    const type = answer.headers.get('content-type') ?? 'text/plain'
    if (!type.includes('xml')) {
      const bytes = Buffer.from(await answer.arrayBuffer())
      const range = answer.headers.get('content-range')
      response.writeHead(answer.status, {
        'Content-Type': type,
        ...(range !== null && { 'Content-Range': range }),
      })
      response.end(bytes)
      return
    }
    this.#damageAnswer(methodsOf(body), await answer.text(), response)
  }

  #damageAnswer(methods: string[], xml: string, response: ServerResponse): void {
    const name = methods.join('+')
    const time = this.#asked.get(name) ?? 0
    this.#asked.set(name, time + 1)
    const random = seededRandom(`${this.#seed} ${name} ${time}`)
    const answer = this.#damage
      ? damaged(xml, methods.length, this.#damage, random)
      : { status: 200, type: 'text/xml', body: xml, done: [] }
    if (answer.done.length > 0) this.done.push(`${name}: ${answer.done.join('; ')}`)
    response.writeHead(answer.status, {
      'Content-Type': answer.type,
      'Content-Length': Buffer.byteLength(answer.body),
    })
    response.end(answer.body)
  }

  close(): void {
    this.#server.closeAllConnections()
    this.#server.close()
  }
}

/** Damaging servers over one demo hub, and the way to that hub itself. */
export interface DamagingServers {
  hubUrl: string
  servers: DamagingServer[]
  close: () => Promise<void>
}

/** Starts `count` of them on free ports of the loopback; each is told its damage by itself. */
export async function startDamagingServers(count: number): Promise<DamagingServers> {
  await buildSite(root)
  const hub = createDemoHub({ clockFactor: 10 })
  const inner = createServer((request, response) => {
    if (!hub.handle(request, response)) response.writeHead(404).end()
  })
  const hubUrl = await listen(inner)
  const site = staticSite(`${root}/dist`, '/', { siteName: 'Koji', signIn: ['password'] })
  const servers = Array.from({ length: count }, () => new DamagingServer(hubUrl, site))
  for (const server of servers) await server.start()
  return {
    hubUrl,
    servers,
    async close() {
      for (const server of servers) server.close()
      inner.closeAllConnections()
      inner.close()
      await hub.close()
    },
  }
}
