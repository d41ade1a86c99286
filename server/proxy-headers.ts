import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http'

/** What a browser may tell the hub; also the hub's own Koji-* and the conditions If-*. */
const asked = new Set([
  'accept',
  'accept-encoding',
  'accept-language',
  'content-length',
  'content-type',
  'range',
  'user-agent',
])

/**
 * What a hub may tell the browser. No cookies, since they would belong to this server; no challenge,
 * since credentials for this server are none of the hub's; no policy of the hub's for this origin.
 */
const answered = new Set([
  'accept-ranges',
  'age',
  'allow',
  'cache-control',
  'content-disposition',
  'content-encoding',
  'content-language',
  'content-length',
  'content-range',
  'content-type',
  'date',
  'etag',
  'expires',
  'koji-version',
  'last-modified',
  'retry-after',
  'vary',
])

/** The names that a Connection header declares to be for the next hop only. */
function connectionNames(headers: IncomingHttpHeaders): Set<string> {
  return new Set((headers.connection ?? '').split(',').map((name) => name.trim().toLowerCase()))
}

function keep(
  headers: IncomingHttpHeaders,
  may: (name: string) => boolean,
): Record<string, string | string[]> {
  const hop = connectionNames(headers)
  const kept: Record<string, string | string[]> = {}
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined && may(name) && !hop.has(name)) kept[name] = value
  }
  return kept
}

/** The headers of a request as they go on to the hub. Without a length a POST goes in chunks. */
export function onwardHeaders(headers: IncomingHttpHeaders): OutgoingHttpHeaders {
  const kept = keep(headers, (name) => asked.has(name) || /^(if|koji)-/.test(name))
  const hasBody = headers['transfer-encoding'] !== undefined || 'content-length' in headers
  return hasBody ? kept : { ...kept, 'content-length': '0' }
}

/** The headers of a hub's answer as they go on to the browser. */
export function backwardHeaders(headers: IncomingHttpHeaders): OutgoingHttpHeaders {
  return keep(headers, (name) => answered.has(name))
}
