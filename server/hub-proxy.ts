import { request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'

import type { Handler } from './static-site'

const ping = `<?xml version="1.0"?><methodCall><methodName>getAPIVersion</methodName><params></params></methodCall>`

/** Asks a URL whether it is a Koji hub; throws in plain words when it is not. */
export async function checkHub(hub: URL): Promise<void> {
  let answer: Response
  try {
    answer = await fetch(hub, {
      method: 'POST',
      headers: { 'Content-Type': 'text/xml' },
      body: ping,
      signal: AbortSignal.timeout(10_000),
    })
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
    const words = cause instanceof Error ? cause.message : String(cause)
    throw new Error(`${hub.href} cannot be reached: ${words}`, { cause: error })
  }
  const text = await answer.text()
  if (!answer.ok || !text.includes('<methodResponse>')) {
    throw new Error(
      `${hub.href} is not a Koji hub: it answered ${answer.status}, not an XML-RPC response`,
    )
  }
}

// Hop-by-hop headers, and those that name this server rather than the hub.
const dropped = new Set([
  'host',
  'origin',
  'referer',
  'cookie',
  'connection',
  'keep-alive',
  'proxy-authorization',
  'te',
  'upgrade',
])

/** Passes requests on to one door of a hub, and nothing else. `path` is what follows the door. */
export function hubDoor(target: URL, methods: readonly string[]): Handler {
  const ask = target.protocol === 'https:' ? httpsRequest : httpRequest
  const door = target.pathname.replace(/\/+$/, '')
  return (request, response, path) => {
    if (!methods.includes(request.method ?? '')) {
      response.writeHead(405, { Allow: methods.join(', ') }).end()
      return
    }
    const kept = Object.entries(request.headers).filter(([name]) => !dropped.has(name))
    const search = new URL(request.url ?? '/', 'http://localhost').search
    const url = new URL(`${target.href.replace(/\/+$/, '')}${path}${search}`)
    // A path with dots must not leave the door.
    if (url.pathname !== door && !url.pathname.startsWith(`${door}/`)) {
      response.writeHead(404).end()
      return
    }
    const onward = ask(
      url,
      { method: request.method, headers: Object.fromEntries(kept) },
      (answer) => {
        const headers = { ...answer.headers }
        delete headers.connection
        delete headers['keep-alive']
        response.writeHead(answer.statusCode ?? 502, headers)
        answer.pipe(response)
        answer.on('error', () => response.destroy())
      },
    )
    onward.on('error', (error) => {
      if (response.headersSent) response.destroy()
      else response.writeHead(502, { 'Content-Type': 'text/plain' }).end(error.message)
    })
    response.on('close', () => onward.destroy())
    request.pipe(onward)
  }
}
