import { once } from 'node:events'
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import { afterEach, expect, test } from 'vitest'

import { encodeCall } from '../../demo-hub/xmlrpc/encode'
import { headersFor } from '../../server/security-headers'
import { start, stopAll } from './started'

afterEach(stopAll)

interface Told {
  status: number
  headers: IncomingHttpHeaders
  text: string
}

/** Asks with the path and the Host exactly as given. */
async function ask(url: string, path: string, host = new URL(url).host, method = 'GET') {
  const { hostname, port } = new URL(url)
  return new Promise<Told>((resolve, reject) => {
    const request = httpRequest({ hostname, port, path, method, headers: { Host: host } })
    request.on('response', (answer) => {
      let text = ''
      answer.on('data', (part) => (text += String(part)))
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }),
      )
    })
    request.on('error', reject).end()
  })
}

/** Lower-case names, as node gives them. */
const lower = (headers: Record<string, string>) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))

test('every answer carries its headers, demo hub and proxy alike', async () => {
  const behind = await start([])
  const front = await start(['--base', '/koji/', '--hub', new URL('kojihub', behind.url).href])
  for (const [{ url }, base] of [[behind, '/'] as const, [front, '/koji/'] as const]) {
    const page = await ask(url, base)
    const script = /assets\/[^"]+\.js/.exec(page.text)?.[0] ?? 'no script'
    const answers: [number, string, string, string?][] = [
      [200, '/', base],
      [200, '/', `${base}builds/1`],
      [200, '/', `${base}config.json`],
      [200, '/', `${base}favicon.svg`],
      [200, '/', `${base}${script}`],
      [404, '/', `${base}assets/none.js`],
      [405, '/', base, 'POST'],
      [400, '/', `${base}%00`],
      [200, '/kojifiles/', `${base}kojifiles/`],
      [301, '/kojifiles/', `${base}kojifiles/work`],
      [404, '/kojifiles/', `${base}kojifiles/none`],
      [405, '/kojifiles/', `${base}kojifiles/`, 'POST'],
      [400, '/kojihub', `${base}kojihub`, 'POST'],
      [405, '/kojihub', `${base}kojihub`],
    ]
    for (const [status, place, path, method] of answers) {
      const answer = await ask(url, path, undefined, method)
      expect({ path, status: answer.status }).toEqual({ path, status })
      expect(answer.headers).toMatchObject(lower(headersFor(place, new URL(url).host, base, false)))
    }
  }
  const elsewhere = await ask(front.url, '/')
  expect(elsewhere).toMatchObject({ status: 302, headers: { location: '/koji/' } })
  expect(elsewhere.headers['content-security-policy']).toContain("default-src 'none'")
  const directory = await ask(front.url, '/koji/kojifiles/work')
  expect(directory.headers.location).toBe('/koji/kojifiles/work/')
}, 60_000)

test('the hub’s XML and the console’s code go packed, its files as they are', async () => {
  const { url } = await start([])
  const packed = (path: string, body?: string) =>
    new Promise<string | undefined>((resolve, reject) => {
      const method = body === undefined ? 'GET' : 'POST'
      const headers = { 'Accept-Encoding': 'gzip', 'Content-Type': 'text/xml' }
      const request = httpRequest(new URL(path, url), { method, headers }, (answer) => {
        answer.resume()
        resolve(answer.headers['content-encoding'])
      })
      request.on('error', reject).end(body)
    })
  const page = await (await fetch(url)).text()
  const script = /assets\/boot[^"]+\.js/.exec(page)?.[0] ?? 'no script'
  expect(await packed('kojihub', encodeCall('_listapi', []))).toBe('gzip')
  expect(await packed(script)).toBe('gzip')
  expect(await packed('kojifiles/packages/')).toBeUndefined()
})

test('answers to its own names only', async () => {
  const { url } = await start(['--allow-host', 'koji.example.org'])
  const { port } = new URL(url)
  for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, 'koji.example.org'])
    expect((await ask(url, '/', host)).status).toBe(200)
  for (const path of ['/', '/config.json', '/kojihub', '/kojifiles/']) {
    const told = await ask(url, path, 'evil.example')
    expect(told.status).toBe(421)
    expect(told.text).toContain('--allow-host NAME')
  }
}, 60_000)

test('no path leads from one door to another', async () => {
  const { url } = await start([])
  for (const path of ['/kojifiles/..%2fkojihub', '/kojifiles/%2e%2e/', '/kojifiles\\..\\kojihub'])
    expect((await ask(url, path)).status).toBe(400)
  expect((await ask(url, '/kojifiles/%252e%252e%252fkojihub')).status).toBe(404)
}, 60_000)

test('with --dev the page has the same headers, but for what Vite needs', async () => {
  const { url } = await start(['--dev'])
  const page = await ask(url, '/')
  expect(page.status).toBe(200)
  expect(page.headers).toMatchObject(lower(headersFor('/', new URL(url).host, '/', true)))
  expect((await ask(url, '/', 'evil.example')).status).toBe(421)
}, 60_000)

test('a signal ends it amid the longest work', async () => {
  const { url, child } = await start([])
  const calls = Array.from({ length: 20_000 }, () => ({ methodName: 'listBuilds', params: [] }))
  const body = encodeCall('multiCall', [calls])
  const work = fetch(new URL('kojihub', url), { method: 'POST', body }).catch(() => undefined)
  expect((await fetch(new URL('config.json', url))).status).toBe(200)
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
  await work
}, 60_000)
