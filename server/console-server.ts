import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'

import { hostCheck } from './allowed-hosts'
import type { Backend } from './backends'
import { compress } from './compress'
import type { Options } from './options'
import { refuse } from './refuse'
import { wrongTarget } from './request-target'
import { headersFor } from './security-headers'
import type { Handler } from './static-site'

/** In milliseconds: for the headers of a request, and how often that is looked at. */
const limits = { headersTimeout: 20_000, connectionsCheckingInterval: 5_000 }
/** A connection on which nothing moves for so many milliseconds ends; hubs are given up before. */
const idleTimeout = 360_000

type Serving = Pick<Options, 'base' | 'dev' | 'host' | 'allowHosts'>

/**
 * The server of `npm start`: the hub's doors and the console, both below the base path, so that one
 * relative config.json serves any path. Nothing that a request holds ends it.
 */
export function consoleServer(
  { base, dev, host, allowHosts }: Serving,
  backend: Pick<Backend, 'handle'>,
  site: Promise<Handler>,
): Server {
  const isAllowed = hostCheck(host, allowHosts)
  const below = base.slice(0, -1)

  const route = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { url = '/', headers } = request
    const named = isAllowed(headers.host ?? '')
    const path = url.startsWith(base) ? url.slice(below.length) : url
    const own = named ? (headers.host ?? '') : 'localhost'
    const place = path.split('?')[0] ?? '/'
    for (const [name, value] of Object.entries(headersFor(place, own, base, dev)))
      response.setHeader(name, value)
    if (!named) {
      const words = 'This server does not go by that name. --allow-host NAME lets it answer to one.'
      return refuse(response, 421, words)
    }
    const hosts = request.rawHeaders.filter((name, at) => at % 2 === 0 && /^host$/i.test(name))
    if (hosts.length > 1) return refuse(response, 400, 'A request names one host.')
    const wrong = wrongTarget(url)
    if (wrong !== null) return refuse(response, 400, wrong)
    if (!url.startsWith(base)) {
      response.setHeader('Location', base)
      return refuse(response, 302, `The console is at ${base}`)
    }
    request.url = path
    if (!/^\/kojifiles(\/|$)/.test(place)) compress(request, response)
    if (backend.handle(request, response)) return
    if (dev) request.url = url
    const handler = await site
    handler(request, response, place.slice(1))
  }

  const server = createServer(limits, (request, response) => {
    route(request, response).catch((error: unknown) => {
      process.stderr.write(`koji-console: ${request.method} ${request.url}: ${String(error)}\n`)
      if (!response.writableEnded) refuse(response, 500, 'Something is wrong with this server.')
    })
  })
  return server.setTimeout(idleTimeout)
}
