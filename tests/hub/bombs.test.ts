import { createServer, type Server } from 'node:http'
import { PassThrough, Readable } from 'node:stream'
import { createGzip } from 'node:zlib'
import { afterEach, expect, test } from 'vitest'

import { createHubClient } from '~/hub/client'
import { memoryStore } from '~/hub/session-store'

let server: Server | undefined

afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

const megabyte = 1024 * 1024

/** An answer that unpacks to some gigabytes of one text. */
function* bomb(megabytes: number): Generator<Buffer> {
  yield Buffer.from('<methodResponse><params><param><value><string>')
  const block = Buffer.alloc(megabyte, 'a')
  for (let count = 0; count < megabytes; count += 1) yield block
}

async function hubOf(answer: (out: PassThrough) => void): Promise<string> {
  server = createServer((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/xml', 'Content-Encoding': 'gzip' })
    const unpacked = new PassThrough()
    const packed = createGzip({ level: 1 })
    // The reader leaves in the middle of it.
    packed.on('error', () => {})
    unpacked.pipe(packed).pipe(response)
    answer(unpacked)
  })
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/kojihub`
}

test('an answer that unpacks to gigabytes is not read to its end', async () => {
  let sent = 0
  const url = await hubOf((out) => {
    const source = Readable.from(bomb(4096))
    source.on('data', (part: Buffer) => (sent += part.length))
    source.pipe(out)
  })
  const client = createHubClient({
    hubUrl: url,
    loginUrl: url,
    filesUrl: url,
    sessionStore: memoryStore(),
  })
  await expect(client.call('listTags', {})).rejects.toMatchObject({
    kind: 'broken',
    message: expect.stringContaining('larger than 256 MB'),
  })
  expect(sent).toBeLessThan(4096 * megabyte)
})
