import {
  createServer,
  type IncomingHttpHeaders,
  request as httpRequest,
  type RequestListener,
  type Server,
} from 'node:http'
import { createServer as createSocketServer, type Server as SocketServer } from 'node:net'
import { afterEach, expect, test } from 'vitest'

import { type Door, hubDoor } from './hub-door'

const servers: (Server | SocketServer)[] = []

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close()
    if ('closeAllConnections' in server) server.closeAllConnections()
  }
})

async function listen(server: Server | SocketServer): Promise<string> {
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
}

const serve = (listener: RequestListener) => listen(createServer(listener))

/** A hub that answers every connection with these bytes, and closes it where there is `end`. */
function rawHub(bytes: string, end = true): Promise<string> {
  const server = createSocketServer((socket) => {
    socket.on('error', () => undefined)
    socket.once('data', () => (end ? socket.end(bytes, 'latin1') : socket.write(bytes, 'latin1')))
  })
  return listen(server)
}

const methods = ['GET', 'HEAD', 'POST']

/** A proxy at `/console/files` to a door of a hub. */
function proxyTo(hub: string, door: string, more: Partial<Door> = {}): Promise<string> {
  const handler = hubDoor({ target: new URL(door, hub), path: '/console/files', methods, ...more })
  return serve((request, response) => handler(request, response, request.url ?? ''))
}

/** What a hub hears when `path` follows the door; null when the door stays shut. */
async function heard(door: string, path: string): Promise<string | null> {
  const hub = await serve((request, response) => response.end(request.url))
  const handler = hubDoor({ target: new URL(door, hub), path: '', methods })
  const proxy = await serve((request, response) => handler(request, response, path))
  const answer = await fetch(proxy)
  return answer.status === 404 ? null : answer.text()
}

test.each<[string, string, string | null]>([
  ['/kojihub', '', '/kojihub'],
  ['/kojihub', '/ssllogin', '/kojihub/ssllogin'],
  ['/kojihub', '/../kojihub-admin', null],
  ['/kojihub', '/%2e%2e/kojihub-admin', null],
  ['/kojihub', '/../other', null],
  ['/kojihub', '.evil.example/', null],
  ['/kojifiles/', '/work', '/kojifiles/work'],
  ['/kojifiles/', '/../kojifiles-private', null],
  ['/kojifiles/', '/%252e%252e%252fx', '/kojifiles/%252e%252e%252fx'],
  ['/', '/packages', '/packages'],
])('the door %s passes %s on as %s', async (door, path, expected) => {
  expect(await heard(door, path)).toBe(expected)
})

/** The headers that a hub hears of a request with these. */
async function headersHeard(headers: Record<string, string>): Promise<IncomingHttpHeaders> {
  const hub = await serve((request, response) => response.end(JSON.stringify(request.headers)))
  const proxy = await proxyTo(hub, '/kojihub')
  const said = await new Promise<string>((resolve, reject) => {
    const request = httpRequest(proxy, { method: 'POST', headers }, (answer) => {
      let text = ''
      answer.on('data', (part) => (text += String(part))).on('end', () => resolve(text))
    })
    request.on('error', reject).end()
  })
  return JSON.parse(said)
}

test('passes on what a hub needs to know', async () => {
  const headers = {
    accept: 'text/xml',
    'content-type': 'text/xml',
    'koji-session-id': '1',
    'koji-session-key': '1-abc',
    'koji-session-callnum': '2',
    range: 'bytes=0-9',
    'if-none-match': '"x"',
    'user-agent': 'test',
  }
  expect(await headersHeard(headers)).toMatchObject(headers)
})

test('keeps everything else from the hub, also what Connection names', async () => {
  const heardHeaders = await headersHeard({
    connection: 'close, Koji-Session-Key',
    'koji-session-key': '1-abc',
    cookie: 'a=b',
    authorization: 'Basic eDp5',
    origin: 'http://evil.example',
    forwarded: 'for=10.0.0.1',
    'x-forwarded-for': '10.0.0.1',
    'x-forwarded-user': 'anna',
    'remote-user': 'anna',
    'ssl-client-s-dn': 'anna',
    trailer: 'x',
    te: 'trailers',
  })
  const { connection, host, ...rest } = heardHeaders
  expect(rest).toEqual({ 'content-length': '0' })
  expect(connection).not.toContain('Koji')
  expect(host).toMatch(/^127\.0\.0\.1:/)
})

test('gives back what describes the content, and nothing that speaks for this server', async () => {
  const kept = {
    'content-type': 'text/plain',
    'content-encoding': 'gzip',
    'content-range': 'bytes 0-1/2',
    'content-disposition': 'attachment',
    etag: '"x"',
    'last-modified': 'Thu, 01 Jan 1970 00:00:00 GMT',
    date: 'Thu, 01 Jan 1970 00:00:00 GMT',
    'accept-ranges': 'bytes',
    'retry-after': '5',
    'content-length': '0',
  }
  const hub = await serve((_request, response) => {
    response.writeHead(206, {
      ...kept,
      'Set-Cookie': 'a=b',
      'Access-Control-Allow-Origin': '*',
      'Content-Security-Policy': "default-src 'self'",
      'Alt-Svc': 'h3=":443"',
      'Strict-Transport-Security': 'max-age=1',
      'Clear-Site-Data': '"*"',
      'WWW-Authenticate': 'Negotiate',
      'X-Hop': '1',
      Age: '1',
      Refresh: '0; url=http://evil.example/',
      Connection: 'close, X-Hop, Age',
    })
    response.end()
  })
  const answer = await fetch(await proxyTo(hub, '/kojifiles'))
  const { connection, 'keep-alive': _alive, ...rest } = Object.fromEntries(answer.headers)
  expect(rest).toEqual(kept)
  expect(connection).not.toContain('hop')
})

test.each<[string, number, string | null]>([
  ['/kojifiles/a/', 301, '/console/files/a/'],
  ['b?x=1', 301, '/console/files/b?x=1'],
  ['/elsewhere', 502, null],
  ['/kojifiles/../kojihub', 502, null],
  ['http://evil.example/kojifiles/a/', 502, null],
  ['//evil.example/', 502, null],
])('a redirect to %s answers %i with %s', async (location, status, expected) => {
  const hub = await rawHub(
    `HTTP/1.1 301 Moved\r\nLocation: ${location}\r\nContent-Length: 0\r\n\r\n`,
  )
  const answer = await fetch(await proxyTo(hub, '/kojifiles/'), { redirect: 'manual' })
  expect(answer.status).toBe(status)
  expect(answer.headers.get('Location')).toBe(expected)
})

test.each([
  'HTTP/1.1 099 Low\r\nContent-Length: 0\r\n\r\n',
  'HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n',
  'HTTP/1.1 101 Switching Protocols\r\n\r\n',
  'HTTP/1.1 199 Early\r\n\r\n',
  'HTTP/1.1 999 High\r\nContent-Length: 0\r\n\r\n',
  'HTTP/1.1 200 OK\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
  'HTTP/1.1 200 OK\r\nX: \u0001\r\nContent-Length: 0\r\n\r\n',
  'not http at all\r\n\r\n',
  '',
])('answers 502 where the hub says %j', async (bytes) => {
  const answer = await fetch(await proxyTo(await rawHub(bytes), '/kojihub'))
  expect(answer.status).toBe(502)
})

test('bears a Trailer beside a length, and any reason phrase', async () => {
  const hub = await rawHub('HTTP/1.1 200 \u00e9\u00ff\r\nTrailer: x\r\nContent-Length: 2\r\n\r\nok')
  const answer = await fetch(await proxyTo(hub, '/kojihub'), { method: 'POST', body: 'x' })
  expect(await answer.text()).toBe('ok')
})

test('gives up a hub that accepts and says nothing', async () => {
  const silent = await proxyTo(await rawHub('', false), '/kojihub', { patience: 50 })
  expect((await fetch(silent)).status).toBe(504)
  const half = 'HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf'
  const broken = await proxyTo(await rawHub(half, false), '/kojihub', { patience: 50 })
  await expect(fetch(broken).then((answer) => answer.text())).rejects.toThrow('terminated')
})

test('breaks off with a hub that breaks off', async () => {
  const hub = await rawHub('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf')
  const answer = await fetch(await proxyTo(hub, '/kojihub'))
  await expect(answer.text()).rejects.toThrow('terminated')
})
