import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { apiHeaders, filesHeaders } from '../../demo-hub/http/door-headers'
import { encodeCall } from '../../demo-hub/xmlrpc/encode'
import { startHub, type SessionKeys, type TestHub } from './client'

let hub: TestHub
let petr: SessionKeys
const filepath = 'cli-build/1795358233.2824.safety'

beforeAll(async () => {
  hub = await startHub()
  petr = await hub.login('petr')
}, 60_000)
afterAll(async () => hub.close())

async function upload(query: Record<string, string>, text = 'x') {
  const place = { filepath, fileverify: 'md5', offset: '0', ...query }
  return (await hub.upload(place, Buffer.from(text), petr)).fault
}

function get(path: string, init?: RequestInit): Promise<Response> {
  return fetch(`${hub.url}/kojifiles${path}`, { redirect: 'manual', ...init })
}

describe('every answer carries the headers of its door', () => {
  it.each<[number, string, RequestInit?]>([
    [200, `/work/${filepath}/page.html`],
    [200, `/work/${filepath}/`],
    [206, `/work/${filepath}/page.html`, { headers: { Range: 'bytes=0-1' } }],
    [301, `/work/${filepath}`],
    [
      304,
      `/work/${filepath}/page.html`,
      { headers: { 'If-None-Match': '*', 'Cache-Control': 'max-age=0' } },
    ],
    [400, '/%zz'],
    [404, '/none.html'],
    [404, `/work/${filepath}/.user`],
    [405, `/work/${filepath}/page.html`, { method: 'PUT' }],
    [416, `/work/${filepath}/page.html`, { headers: { Range: 'bytes=999-' } }],
    [500, '/', { headers: { Cookie: 'demo-faults=%' } }],
  ])('%i at /kojifiles%s', async (status, path, init) => {
    await upload({ filename: 'page.html', overwrite: '1' }, '<script>1</script>')
    const answer = await get(path, init)
    expect(answer.status).toBe(status)
    for (const [name, value] of Object.entries(filesHeaders))
      expect(answer.headers.get(name)).toBe(value)
  })

  it.each(['/kojihub', '/kojihub/ssllogin', '/kojihub/none'])('at %s', async (path) => {
    for (const method of ['GET', 'POST']) {
      const answer = await fetch(`${hub.url}${path}`, { method })
      for (const [name, value] of Object.entries(apiHeaders))
        expect(answer.headers.get(name)).toBe(value)
    }
  })
})

it('lists names as text, with addresses that are no code', async () => {
  await upload({ filename: `<img src=x onerror='a("b")'>&amp;` })
  await upload({ filename: 'javascript:alert(1)' })
  const text = await (await get(`/work/${filepath}/`)).text()
  expect(text).not.toContain('<img')
  expect(text).toContain('&lt;img src=x onerror=&#39;a(&quot;b&quot;)&#39;&gt;&amp;amp;')
  expect(text).toContain('href="javascript%3Aalert(1)"')
})

describe('offsets and directories of uploads are taken as kojihub takes them', () => {
  it.each([
    ['-5', "<class 'OSError'>: [Errno 22] Invalid argument"],
    ['abc', "<class 'ValueError'>: invalid literal for int() with base 10: 'abc'"],
    ['1e3', "<class 'ValueError'>: invalid literal for int() with base 10: '1e3'"],
    ['9223372036854775808', "<class 'OverflowError'>: Python int too large"],
    ['1000000000000', "<class 'OSError'>: [Errno 27] File too large"],
  ])('offset %s', async (offset, message) => {
    expect(await upload({ filename: 'offset', offset })).toEqual({
      code: 1,
      message: expect.stringContaining(message),
    })
  })

  it.each(['/tasks/1/1', '//tasks/1/1', '/etc'])('directory %s', async (directory) => {
    const fault = await upload({ filename: 'x', filepath: directory, offset: '1000000000000' })
    expect(fault?.message).toMatch(/^<class 'ValueError'>: Invalid path segment: \//)
  })

  it('keeps tasks for their hosts, however the directory is written', async () => {
    for (const directory of ['tasks/1/1', './tasks/1/1', 'x/../tasks/1/1', 'tasks//1/1'])
      expect((await upload({ filename: 'x', filepath: directory }))?.code).toBe(1002)
  })
})

/** Sends the head of a request that promises `length` bytes, and no body; gives what comes back. */
function promise(length: number, type: string): Promise<string> {
  const head = `POST /kojihub?filename=x&filepath=y HTTP/1.1\r\nHost: localhost\r\nContent-Type: ${type}\r\nContent-Length: ${length}\r\n\r\n`
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(hub.url).port), '127.0.0.1', () => socket.write(head))
    socket.once('data', (data) => {
      socket.destroy()
      resolve(String(data))
    })
  })
}

describe('requests are judged before they are read', () => {
  it('a call of more than 4 MiB by its length alone', async () => {
    expect(await promise(500_000_000, 'text/xml')).toContain('Request too long')
  })

  it('an upload by its session alone', async () => {
    const answer = await promise(500_000_000, 'application/octet-stream')
    expect(answer).toContain('you must be logged-in to upload a file')
  })

  it('a call of unknown length while it comes', async () => {
    const body = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(1_000_000).fill(32)),
    })
    const request = { method: 'POST', body, duplex: 'half' }
    const answer = await fetch(`${hub.url}/kojihub`, request).catch(() => null)
    expect(answer === null || answer.status === 400).toBe(true)
    expect(await hub.get('getAPIVersion')).toBe(1)
  })
})

it('lets others have their turn during a multiCall of very many calls', async () => {
  const calls = Array.from({ length: 5000 }, () => ({ methodName: 'listTags', params: [] }))
  const leaving = new AbortController()
  const body = encodeCall('multiCall', [calls])
  let ended = false
  const long = fetch(`${hub.url}/kojihub`, { method: 'POST', body, signal: leaving.signal })
    .catch(() => undefined)
    .finally(() => (ended = true))
  expect(await hub.get('getAPIVersion')).toBe(1)
  expect(ended).toBe(false)
  leaving.abort()
  await long
})
