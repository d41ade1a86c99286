import { createServer, type Server } from 'node:http'
import { afterEach, beforeEach, expect, test } from 'vitest'

import { HubError } from '~/hub/error'
import { LogClient, type LogNews } from './log-client'
import { noSearch } from '~/lib/search-pattern'
import { LogHost } from './log-host'
import type { LogReply, LogRequest } from './protocol'

let server: Server
let url = ''
let channel: MessageChannel

beforeEach(async () => {
  server = createServer((request, response) => {
    const [, name = '', count = '0'] = /^\/(\w+)-(\d+)$/.exec(request.url ?? '') ?? []
    response.end(`${name}\n`.repeat(Number(count)))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
  channel = new MessageChannel()
})

afterEach(() => {
  channel.port1.close()
  channel.port2.close()
  server.closeAllConnections()
  server.close()
})

/** What the page says is new in a log; a test sets it. */
let next: LogNews['next'] = () => Promise.resolve(null)

/** Both sides of a worker, with a real message channel between them. */
function connect(): LogClient {
  const { port1, port2 } = channel
  const host = new LogHost((reply) => port2.postMessage(reply))
  port2.addEventListener('message', (event: MessageEvent<LogRequest>) => host.receive(event.data))
  port2.start()
  const port = {
    post: (request: LogRequest) => port1.postMessage(request),
    listen: (listener: (reply: LogReply) => void) => {
      port1.addEventListener('message', (event: MessageEvent<LogReply>) => listener(event.data))
      port1.start()
    },
  }
  return new LogClient(port, { next, noteFetch: () => {} })
}

test('twelve logs share one port, and none sees another’s lines', async () => {
  const client = connect()
  const logs = Array.from({ length: 12 }, (_, at) =>
    client.log({ kind: 'static', url: `${url}/log${at}-${at + 1}` }, { from: 'tail' }),
  )
  const counts = logs.map(
    (log, at) =>
      new Promise<number>((resolve) => {
        log.subscribe(() => {
          if (log.getStatus().ended) resolve(at)
        })
      }),
  )
  for (const log of logs) log.start(false)
  await Promise.all(counts)
  const rows = await Promise.all(logs.map((log) => log.rows(0, 100)))
  expect(rows.map(({ rows: each }) => each.length)).toEqual(logs.map((_, at) => at + 1))
  expect(rows.map(({ rows: each }) => each[0]?.text)).toEqual(logs.map((_, at) => `log${at}`))
  expect(await logs[3]?.fullLine(0)).toEqual({ text: 'log3', hidden: 0 })
  for (const log of logs) log.close()
  expect(logs[0]?.getStatus().lineCount).toBe(0)
})

test('a log that is closed and opened again begins anew', async () => {
  const client = connect()
  const log = client.log({ kind: 'static', url: `${url}/x-3` }, { from: 'tail' })
  log.start(false)
  log.close()
  const ended = new Promise<void>((resolve) => {
    log.subscribe(() => {
      if (log.getStatus().ended) resolve()
    })
  })
  log.start(false)
  await ended
  expect(log.getStatus()).toMatchObject({ lineCount: 3, exact: true })
  log.search({ ...noSearch, text: 'X' })
  await expect.poll(() => log.getStatus().search?.found).toBe(3)
  expect(await log.next('match', 0, false)).toBe(1)
  expect(await log.next('mark', 0, false)).toBeNull()
  log.close()
})

test('a growing log is read once, then follows what the page tells of it', async () => {
  const wanted: number[] = []
  next = ({ end, overlap }) => {
    wanted.push(end)
    const kept = new TextEncoder().encode('news\n'.repeat(end / 5)).subarray(end - overlap)
    const bytes = new Uint8Array([...kept, ...new TextEncoder().encode('news\n')])
    if (wanted.length > 3) return new Promise(() => {})
    return Promise.resolve({ bytes, offset: end - overlap, size: end + 5 })
  }
  const log = connect().log(
    { kind: 'task', taskId: 1, file: 'build.log', hubUrl: url, url: `${url}/news-2` },
    { from: 'tail' },
  )
  log.start(true)
  await expect.poll(() => log.getStatus().lineCount).toBe(5)
  expect(wanted).toEqual([10, 15, 20, 25])
  log.close()
})

test('a log that the page cannot be told of is looked at by itself', async () => {
  let asked = 0
  next = () => {
    asked++
    return Promise.reject(new HubError('unsupported', 'Invalid method: downloadTaskOutput'))
  }
  const log = connect().log(
    { kind: 'task', taskId: 1, file: 'build.log', hubUrl: url, url: `${url}/alone-2` },
    { from: 'tail' },
  )
  log.start(true)
  await expect.poll(() => asked).toBe(1)
  log.setLive(false)
  await expect.poll(() => log.getStatus().ended).toBe(true)
  expect(log.getStatus().problem).toBeNull()
  log.close()
})
