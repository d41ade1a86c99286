import { connect } from 'node:net'

/** Numbers from 0 to 1 that the seed alone decides (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = Math.trunc(state + 0x6d2b79f5)
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

type Random = () => number

const pick = <T>(random: Random, from: readonly [T, ...T[]]): T =>
  from[Math.floor(random() * from.length)] ?? from[0]

const noise = (random: Random, length: number) =>
  Array.from({ length }, () => String.fromCharCode(Math.floor(random() * 256))).join('')

const some = <T>(random: Random, from: readonly [T, ...T[]], most: number): T[] =>
  Array.from({ length: Math.floor(random() * (most + 1)) }, () => pick(random, from))

const requestMethods =
  'GET GET HEAD POST POST POST PUT DELETE OPTIONS TRACE PATCH CONNECT get G\u00c9T'
const segments =
  'kojihub kojifiles ssllogin assets builds config.json index.html .. %2e%2e ..%2f %2f %5c \\ %00 %zz %25252e a%2Fb packages work .user \u00e9 ;x @ : [ // ? # ?a=../b &'
const requestHeaders = [
  'Content-Type: text/xml',
  'Content-Type: application/octet-stream',
  'Accept-Encoding: gzip, br',
  'Range: bytes=0-9',
  'Range: bytes=9-0,-5,x',
  'If-None-Match: *',
  'If-Modified-Since: never',
  'Expect: 100-continue',
  'Expect: 200-ok',
  'Trailer: x',
  'TE: trailers',
  'Upgrade: websocket',
  'Connection: upgrade',
  'Connection: close, Content-Length',
  'Connection: keep-alive, host, koji-session-key',
  'Koji-Session-Id: 1',
  'Koji-Session-Id: -9e999',
  'Koji-Session-Key: x',
  'Koji-Session-Callnum: NaN',
  'Cookie: demo-faults=%',
  'Cookie: demo-faults=*:http:99,*:broken',
  'Authorization: Basic \u00ff\u00ff',
  'Content-Length: 3',
  'Content-Length: -1',
  'Content-Length: 99999999999999',
  'Content-Length: 1, 2',
  'Transfer-Encoding: chunked',
  'Transfer-Encoding: gzip, chunked',
  'Host: other',
  ': empty',
  'No colon',
  ' Folded: x',
  'X: \u0001',
  'X:\u00e9\u00ff',
] as const
const bodies = [
  '',
  'abc',
  '3\r\nabc\r\n0\r\n\r\n',
  '0\r\nX: y\r\n\r\n',
  'ffffffffff\r\n',
  '<?xml version="1.0"?><methodCall><methodName>echo</methodName><params/></methodCall>',
  '<!DOCTYPE x><methodCall>',
  'GET / HTTP/1.1\r\n\r\n',
] as const

/** A request as somebody might write it who means no good: often broken, always random. */
export function randomRequest(random: Random): string {
  const words = (text: string): [string, ...string[]] => ['', ...text.split(' ')]
  const path = `/${some(random, words(segments), 5).join(pick(random, ['/', '/', '']))}`
  const absolute = `http://127.0.0.1${path}`
  const target = pick(random, [path, path, path, path, absolute, '*', '', noise(random, 20)])
  const version = pick(random, [
    'HTTP/1.1',
    'HTTP/1.1',
    'HTTP/1.1',
    'HTTP/1.0',
    'HTTP/2.0',
    'X',
    '',
  ])
  const long = `X-Long: ${'x'.repeat(pick(random, [10, 9000, 20_000]))}`
  const lines = [
    `${pick(random, words(requestMethods))} ${target} ${version}`,
    pick(random, ['Host: 127.0.0.1', 'Host: localhost:1', 'Host: evil.example', 'Host: [', 'Y: z']),
    ...some(random, requestHeaders, 5),
    ...(random() < 0.1 ? [long] : []),
  ]
  return `${lines.join('\r\n')}\r\n\r\n${pick(random, bodies)}`
}

const statuses =
  '000 099 100 101 103 199 200 200 200 204 206 301 302 304 401 416 500 599 600 999 1000 2 OK'
const answerHeaders = [
  'Content-Length: 3',
  'Content-Length: 99',
  'Content-Length: -1',
  'Content-Length: x',
  'Transfer-Encoding: chunked',
  'Transfer-Encoding: gzip',
  'Trailer: x',
  'Connection: close',
  'Connection: upgrade',
  'Connection: content-length, etag',
  'Keep-Alive: timeout=x',
  'Upgrade: h2c',
  'Content-Encoding: gzip',
  'Content-Range: bytes */0',
  'Location: /elsewhere',
  'Location: http://[',
  'Location: \u00e9\u00ff',
  'Set-Cookie: a=b',
  'Date: x',
  'ETag: \u00ff',
  'Vary: \u0001',
  ': empty',
  'No colon',
] as const

/** What a hub answers that has lost its mind; null: nothing, for ever. */
export function randomAnswer(random: Random): string | null {
  const kind = random()
  if (kind < 0.05) return null
  if (kind < 0.1) return noise(random, 100)
  const status = pick(random, ['200', ...statuses.split(' ')])
  const reason = pick(random, [
    '',
    ' OK',
    ' \u00e9\u00ff',
    ' a\tb',
    ' \u0001',
    ` ${'x'.repeat(20_000)}`,
  ])
  const lines = [`HTTP/1.1 ${status}${reason}`, ...some(random, answerHeaders, 5)]
  const text = `${lines.join('\r\n')}\r\n\r\n${pick(random, ['', ...bodies])}`
  return random() < 0.1 ? text.slice(0, Math.floor(random() * text.length)) : text
}

/** How a connection ended: with some answer, without one, or not at all within `limit` ms. */
export type Ending = 'answered' | 'closed' | 'hangs'

/**
 * Sends bytes on a connection of their own. One that says nothing for `pause` ms is closed from this
 * side too: it may rightly wait for more of a request.
 */
export function send(
  port: number,
  bytes: string,
  { pause, limit }: { pause: number; limit: number },
): Promise<Ending> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    let heard = false
    const noMore = setTimeout(() => socket.end(), pause)
    const given = setTimeout(() => end('hangs'), limit)
    const end = (ending: Ending) => {
      clearTimeout(noMore)
      clearTimeout(given)
      socket.destroy()
      resolve(ending)
    }
    socket.on('error', () => undefined)
    socket.on('data', () => {
      heard = true
      end('answered')
    })
    socket.on('close', () => end(heard ? 'answered' : 'closed'))
    socket.write(bytes, 'latin1')
  })
}
