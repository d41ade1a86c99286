import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import type { Server } from 'node:http'
import { createServer, type Server as SocketServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

import { createDemoHub, type DemoHub } from '../../demo-hub/demo-hub'
import { consoleServer } from '../../server/console-server'
import { hubDoor } from '../../server/hub-door'
import { staticSite } from '../../server/static-site'
import { randomAnswer, randomRequest, seeded, send } from './fuzz'

/** Another one tries other requests; a failure names the one to look at. */
const seed = Number(process.env['FUZZ_SEED'] ?? 20_260_101)
const lanes = 25
/** Milliseconds after which a connection hangs: far more than a busy machine needs. */
const limit = 30_000

let dist: string
let hub: DemoHub | undefined
const servers: (Server | SocketServer)[] = []
const uncaught: unknown[] = []
const remember = (error: unknown) => uncaught.push(error)

beforeEach(async () => {
  dist = await mkdtemp(join(tmpdir(), 'koji-console-fuzz-'))
  await mkdir(join(dist, 'assets'))
  await writeFile(join(dist, 'index.html'), '<base href="/" />')
  await writeFile(join(dist, 'assets/a.js'), '1')
  uncaught.length = 0
  process.on('uncaughtException', remember)
  process.on('unhandledRejection', remember)
})

afterEach(async () => {
  process.off('uncaughtException', remember)
  process.off('unhandledRejection', remember)
  for (const server of servers.splice(0)) {
    server.close()
    if ('closeAllConnections' in server) server.closeAllConnections()
  }
  await hub?.close()
  hub = undefined
  await rm(dist, { recursive: true })
})

async function listen(server: Server | SocketServer): Promise<number> {
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}

/** The hub's doors, passed on below `target`. */
function proxyTo(target: URL, methods: readonly string[], patience = 10_000) {
  const door = hubDoor({ target, path: '', methods, patience })
  return {
    handle: (...[request, response]: Parameters<DemoHub['handle']>) => {
      const path = (request.url ?? '').split('?')[0] ?? ''
      if (!/^\/koji(hub|files)(\/|$)/.test(path)) return false
      door(request, response, path)
      return true
    },
  }
}

/** Runs `work` for each number up to `count`, in some lanes at a time. */
async function inLanes(count: number, work: (index: number) => Promise<void>): Promise<void> {
  let next = 0
  const lane = async () => {
    while (next < count) await work(next++)
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}

const serving = { base: '/', dev: false, host: '127.0.0.1', allowHosts: [] }

test(`no request hangs the server or ends it (seed ${seed})`, async () => {
  const demo = createDemoHub()
  hub = demo
  await demo.ready
  const site = Promise.resolve(staticSite(dist, '/', {}))
  const port = await listen(consoleServer(serving, demo, site))
  const through = proxyTo(new URL(`http://127.0.0.1:${port}/`), ['GET', 'HEAD', 'POST'])
  const ports = [port, await listen(consoleServer(serving, through, site))] as const
  const endings: Record<string, number> = {}
  await inLanes(1000, async (index) => {
    const request = randomRequest(seeded(seed + index))
    const ending = await send(ports[index % 2 ? 1 : 0], request, { pause: 200, limit })
    endings[ending] = (endings[ending] ?? 0) + 1
    if (ending === 'hangs')
      throw new Error(`It hangs: seed ${seed}, request ${index}: ${JSON.stringify(request)}`)
  })
  expect(uncaught).toEqual([])
  expect(endings['answered']).toBeGreaterThan(0)
  for (const each of ports)
    expect((await fetch(`http://127.0.0.1:${each}/builds`)).status).toBe(200)
}, 120_000)

test(`no answer of a hub hangs the server or ends it (seed ${seed})`, async () => {
  const answers: (string | null)[] = Array.from({ length: 1000 }, (_, index) =>
    randomAnswer(seeded(seed + index)),
  )
  const badHub = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.once('data', (head) => {
      const answer = answers[Number(/\/(\d+) HTTP/.exec(String(head))?.[1])] ?? null
      if (answer === null) return
      if (answer.length % 7 === 0) socket.write(answer, 'latin1', () => socket.resetAndDestroy())
      else if (answer.length % 5 === 0) socket.write(answer, 'latin1')
      else socket.end(answer, 'latin1')
    })
  })
  const target = new URL(`http://127.0.0.1:${await listen(badHub)}/`)
  const backend = proxyTo(target, ['GET', 'POST'], 200)
  const site = Promise.resolve(staticSite(dist, '/', {}))
  const port = await listen(consoleServer(serving, backend, site))
  await inLanes(answers.length, async (index) => {
    const body = index % 2 ? 'Content-Length: 3\r\n\r\nabc' : '\r\n'
    const request = `${index % 2 ? 'POST' : 'GET'} /kojihub/${index} HTTP/1.1\r\nHost: localhost\r\n${body}`
    const ending = await send(port, request, { pause: limit, limit })
    if (ending === 'hangs')
      throw new Error(`It hangs: seed ${seed}, answer ${index}: ${JSON.stringify(answers[index])}`)
  })
  expect(uncaught).toEqual([])
}, 120_000)
