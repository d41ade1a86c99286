import {
  type ClientRequest,
  type IncomingMessage,
  request as httpRequest,
  type ServerResponse,
} from 'node:http'
import { request as httpsRequest } from 'node:https'
import { pipeline } from 'node:stream'

import { backwardHeaders, onwardHeaders } from './proxy-headers'
import { refuse } from './refuse'
import type { Handler } from './static-site'

/** A hub that says nothing for so long is given up, in milliseconds; its slowest answers take less. */
const usualPatience = 300_000

export interface Door {
  /** Where the hub has it. */
  target: URL
  /** The path that browsers find it at, without a slash at the end. */
  path: string
  methods: readonly string[]
  patience?: number
}

const pathOf = (target: URL) => target.pathname.replace(/\/+$/, '')

/** `address` as a URL of the hub behind the door; null for one that leads elsewhere. */
function inside(target: URL, address: string, base: URL): URL | null {
  const url = URL.canParse(address, base) ? new URL(address, base) : null
  if (url?.origin !== target.origin) return null
  const door = pathOf(target)
  return url.pathname === door || url.pathname.startsWith(`${door}/`) ? url : null
}

/** Where a redirect of the hub leads in the browser's eyes; null where it leaves the door. */
function redirected({ target, path }: Door, asked: URL, location: string): string | null {
  const to = inside(target, location, asked)
  return to && `${path}${to.pathname.slice(pathOf(target).length)}${to.search}`
}

function passBack(door: Door, asked: URL, answer: IncomingMessage, response: ServerResponse): void {
  const status = answer.statusCode ?? 0
  if (status < 200 || status > 599)
    return refuse(response, 502, `The hub answered with a status that is none: ${status}.`)
  const headers = backwardHeaders(answer.headers)
  const { location } = answer.headers
  if (status >= 300 && status < 400 && location !== undefined) {
    const to = redirected(door, asked, location)
    if (to === null)
      return refuse(response, 502, `The hub sends this on to ${location}, which is not proxied.`)
    headers['location'] = to
  }
  response.writeHead(status, headers)
  // A broken answer breaks off here too, so that nobody takes a part for the whole.
  pipeline(answer, response, () => undefined)
}

function passOn(request: IncomingMessage, onward: ClientRequest): void {
  if (request.method === 'POST') request.pipe(onward)
  else {
    request.resume()
    onward.end()
  }
}

/** Passes requests on to one door of a hub, and nothing else. `path` is what follows the door. */
export function hubDoor(door: Door): Handler {
  const { target, methods, patience = usualPatience } = door
  const ask = target.protocol === 'https:' ? httpsRequest : httpRequest
  return (request, response, path) => {
    const { method = '' } = request
    if (!methods.includes(method)) {
      response.setHeader('Allow', methods.join(', '))
      return refuse(response, 405, `Only ${methods.join(' and ')} requests are passed on here.`)
    }
    const query = (request.url ?? '').indexOf('?')
    const search = query < 0 ? '' : (request.url ?? '').slice(query)
    const url = inside(target, `${target.origin}${pathOf(target)}${path}${search}`, target)
    if (!url) return refuse(response, 404, 'The path leads out of its place.')
    const onward = ask(url, { method, headers: onwardHeaders(request.headers) })
    const giveUp = (status: number, words: string) => {
      if (!response.writableEnded) refuse(response, status, words)
      onward.destroy()
    }
    onward.setTimeout(patience, () => giveUp(504, 'The hub does not answer.'))
    onward.on('error', ({ message }) => giveUp(502, `The hub cannot be reached: ${message}`))
    onward.on('upgrade', () => giveUp(502, 'The hub wants to speak another protocol.'))
    onward.on('close', () => {
      if (!response.headersSent) giveUp(502, 'The hub closed the connection without an answer.')
    })
    onward.on('response', (answer) => {
      try {
        passBack(door, url, answer, response)
      } catch (error) {
        giveUp(502, `The hub's answer cannot be passed on: ${String(error)}`)
      }
    })
    response.on('close', () => {
      onward.destroy()
      // What is left of a request that was answered early is read and forgotten.
      request.unpipe(onward).resume()
    })
    passOn(request, onward)
  }
}
