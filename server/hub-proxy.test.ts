import { createServer, type RequestListener, type Server } from 'node:http'
import { afterEach, expect, test } from 'vitest'

import { hubDoor } from './hub-proxy'

const servers: Server[] = []

afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
}

/** What a hub hears when `path` follows the door; null when the door stays shut. */
async function heard(door: string, path: string): Promise<string | null> {
  const hub = await serve((request, response) => response.end(request.url))
  const handler = hubDoor(new URL(door, hub), ['GET'])
  const proxy = await serve((request, response) => handler(request, response, path))
  const answer = await fetch(proxy)
  return answer.status === 404 ? null : answer.text()
}

test.each<[string, string, string | null]>([
  ['/kojihub', '', '/kojihub'],
  ['/kojihub', '/ssllogin', '/kojihub/ssllogin'],
  ['/kojihub', '/a/../b', '/kojihub/b'],
  ['/kojihub', '/../kojihub-admin', null],
  ['/kojihub', '/%2e%2e/kojihub-admin', null],
  ['/kojihub', '/../other', null],
  ['/kojifiles/', '/work', '/kojifiles/work'],
  ['/kojifiles/', '/../kojifiles-private', null],
  ['/', '/packages', '/packages'],
])('the door %s passes %s on as %s', async (door, path, expected) => {
  expect(await heard(door, path)).toBe(expected)
})
