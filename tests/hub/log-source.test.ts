import { createServer, type Server } from 'node:http'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { openLogSource } from '~/hub/files/open-log-source'
import { bytesToBase64 } from '~/lib/base64'
import { type ScriptedHub, startScriptedHub } from './scripted-hub'

const text = 'zeile eins äöü\nline two\nline three\n'
const content = new TextEncoder().encode(text)
const size = content.length

interface FileDoor {
  url: string
  requests: string[]
  /** What the server does with ranges, or the status it answers instead. */
  mode: 'ranges' | 'ignores ranges' | 404 | 503
  log: Uint8Array
}

let server: Server | undefined
let door: FileDoor
let hub: ScriptedHub | undefined

/** First and last byte that a Range header asks for, or null when there are none (RFC 9110). */
function wanted(header: string, total: number): [number, number] | null {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header) ?? []
  const first = from === '' ? Math.max(0, total - Number(to)) : Number(from)
  const last = from === '' || to === '' ? total - 1 : Math.min(Number(to), total - 1)
  return first < total ? [first, last] : null
}

beforeEach(async () => {
  door = { url: '', requests: [], mode: 'ranges', log: content }
  server = createServer((request, response) => {
    const range = request.headers.range ?? ''
    door.requests.push(range)
    if (typeof door.mode === 'number') {
      response.writeHead(door.mode).end()
      return
    }
    if (door.mode === 'ignores ranges') {
      response.writeHead(200).end(door.log)
      return
    }
    const total = door.log.length
    const part = wanted(range, total)
    if (!part) response.writeHead(416, { 'Content-Range': `bytes */${total}` }).end()
    else {
      const [first, last] = part
      response.writeHead(206, { 'Content-Range': `bytes ${first}-${last}/${total}` })
      response.end(door.log.subarray(first, last + 1))
    }
  })
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  door.url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/build.log`
})

afterEach(async () => {
  server?.closeAllConnections()
  server?.close()
  await hub?.close()
})

/** A hub that has the log as the output of task 7, and no other. */
async function hubWithTask(listing: 'lists' | 'cannot list' = 'lists'): Promise<ScriptedHub> {
  hub = await startScriptedHub(({ method, params }) => {
    if (method === 'listTaskOutput') {
      if (listing === 'cannot list') return { fault: [1, 'FileNotFoundError'] }
      return { value: { 'build.log': { DEFAULT: { st_size: String(size) } } } }
    }
    const [asked]: [{ fileName: string; offset: number; size: number }] = JSON.parse(
      JSON.stringify(params),
    )
    if (asked.fileName !== 'build.log') return { fault: [1000, 'no file "x" output by task 7'] }
    if (asked.offset < 0) return { fault: [1, '[Errno 22] Invalid argument'] }
    const part = content.subarray(asked.offset, asked.offset + asked.size)
    return { value: bytesToBase64(part) }
  })
  return hub
}

describe('a static log', () => {
  const open = () => openLogSource({ kind: 'static', url: door.url })

  test('is read by ranges, from its end too', async () => {
    const log = open()
    expect(await log.read(6, 4)).toEqual({ bytes: content.slice(6, 10), offset: 6, size })
    const tail = await log.read(-10, 10)
    expect(tail).toEqual({ bytes: content.slice(-10), offset: size - 10, size })
    expect(await log.read(-9999, 9999)).toEqual({ bytes: content, offset: 0, size })
    expect(door.requests).toEqual(['bytes=6-9', 'bytes=-10', 'bytes=-9999'])
  })

  test('gives nothing at its end, and what has come since', async () => {
    const log = open()
    expect(await log.read(size, 100)).toEqual({ bytes: new Uint8Array(), offset: size, size })
    door.log = new Uint8Array([...content, 120])
    expect(await log.read(size, 100)).toMatchObject({
      bytes: new Uint8Array([120]),
      size: size + 1,
    })
  })

  test('may be empty', async () => {
    door.log = new Uint8Array()
    expect(await open().read(-100, 100)).toEqual({ bytes: new Uint8Array(), offset: 0, size: 0 })
  })

  test('is fetched once where the server ignores ranges', async () => {
    door.mode = 'ignores ranges'
    const log = open()
    expect(await log.read(-10, 10)).toMatchObject({ bytes: content.slice(-10), offset: size - 10 })
    expect(await log.read(0, 20)).toMatchObject({ bytes: content.slice(0, 20), offset: 0, size })
    expect(door.requests.length).toBe(1)
  })

  test.each([
    [404, 'not-found'],
    [503, 'offline'],
  ] as const)('answered by %i is %s', async (mode, kind) => {
    door.mode = mode
    await expect(open().read(0, 1)).rejects.toMatchObject({ kind })
  })
})

describe('a task’s log over the hub', () => {
  test('is read from its end by its size, since a long step back is a fault', async () => {
    const { url: hubUrl } = await hubWithTask()
    const log = openLogSource({ kind: 'task', taskId: 7, file: 'build.log', hubUrl })
    expect(await log.read(-9999, 9999)).toEqual({ bytes: content, offset: 0, size })
    expect(await log.read(-10, 10)).toEqual({ bytes: content.slice(-10), offset: size - 10, size })
    expect(await log.read(5, 10)).toEqual({ bytes: content.slice(5, 15), offset: 5, size: null })
    expect(await log.read(size, 10)).toEqual({ bytes: new Uint8Array(), offset: size, size })
  })

  test('is read from its beginning where the hub cannot list the output', async () => {
    const { url: hubUrl } = await hubWithTask('cannot list')
    const log = openLogSource({ kind: 'task', taskId: 7, file: 'build.log', hubUrl })
    expect(await log.read(-10, 10)).toMatchObject({ bytes: content.slice(0, 10), offset: 0 })
  })

  test('that is not there is not found', async () => {
    const { url: hubUrl } = await hubWithTask()
    const log = openLogSource({ kind: 'task', taskId: 7, file: 'x', hubUrl })
    await expect(log.read(0, 10)).rejects.toMatchObject({ kind: 'not-found' })
  })
})

describe('a task’s log by either way', () => {
  const open = (hubUrl: string) =>
    openLogSource({ kind: 'task', taskId: 7, file: 'build.log', hubUrl, url: door.url })

  test('comes through the files door where that answers', async () => {
    const { url, seen } = await hubWithTask()
    expect(await open(url).read(0, 5)).toMatchObject({ bytes: content.slice(0, 5) })
    expect(seen).toEqual([])
  })

  test('comes through the hub where the door does not, and the door is left alone', async () => {
    door.mode = 404
    const { url } = await hubWithTask()
    const log = open(url)
    expect(await log.read(0, 5)).toMatchObject({ bytes: content.slice(0, 5) })
    expect(await log.read(5, 5)).toMatchObject({ bytes: content.slice(5, 10) })
    expect(door.requests.length).toBe(1)
  })

  test('that neither has is not found, and both are asked again', async () => {
    door.mode = 404
    const { url: hubUrl } = await hubWithTask()
    const log = openLogSource({ kind: 'task', taskId: 7, file: 'x', hubUrl, url: door.url })
    await expect(log.read(0, 5)).rejects.toMatchObject({ kind: 'not-found' })
    door.mode = 'ranges'
    expect(await log.read(0, 5)).toMatchObject({ bytes: content.slice(0, 5) })
  })
})
