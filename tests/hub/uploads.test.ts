import { afterEach, expect, test, vi } from 'vitest'

import { hub as theHub, initHub } from '~/hub/hub'
import { memoryStore } from '~/hub/session-store'
import { Upload } from '~/hub/uploads'
import { adler32, adler32Hex } from '~/lib/adler32'
import { type Reply, type ScriptedHub, type SeenCall, startScriptedHub } from './scripted-hub'

const megabyte = 1024 * 1024
const content = new Uint8Array(2.5 * megabyte).map((_, at) => at % 251)
const file = new Blob([content])

let hub: ScriptedHub | undefined
let stored: Buffer

afterEach(async () => {
  vi.useRealTimers()
  await hub?.close()
})

/** What a hub does with a part: stores it at its offset and says what it got. */
function store({ bytes, url }: SeenCall): Reply {
  const query = new URL(url, 'http://hub').searchParams
  const offset = Number(query.get('offset'))
  if (offset === 0 && query.get('overwrite') !== '1' && stored.length > 0) {
    return { fault: [1000, 'upload path exists: /x'] }
  }
  stored = Buffer.concat([stored.subarray(0, offset), bytes])
  const hexdigest = adler32Hex(adler32(bytes))
  return { value: { size: bytes.length, fileverify: 'adler32', offset, hexdigest } }
}

/** `answer` sees the parts, counted from 1, and gives null for what a hub does. */
async function signedIn(answer: (call: SeenCall, count: number) => Reply | null): Promise<void> {
  stored = Buffer.alloc(0)
  let parts = 0
  hub = await startScriptedHub((call) => {
    if (call.method === 'login') return { value: { 'session-id': 7, 'session-key': 'k' } }
    if (call.method === 'getLoggedInUser') return { value: { id: 2, name: 'evgeni' } }
    if (call.method === 'checkUpload') {
      const hexdigest = adler32Hex(adler32(stored))
      return { value: { size: stored.length, mtime: 0, sumlength: stored.length, hexdigest } }
    }
    return answer(call, ++parts) ?? store(call)
  })
  const { url } = hub
  const sessionStore = memoryStore()
  initHub({ hubUrl: url, loginUrl: url, filesUrl: url, sessionStore, retryDelays: [5, 5] })
  await theHub().session.signInWithPassword('evgeni', 'secret')
}

test('a file goes up in parts of 1 MiB, and its progress is told', async () => {
  await signedIn(() => null)
  const told: [number, number][] = []
  const path = await new Upload(file, 'x-1-1.src.rpm').run({
    onProgress: (bytes, total) => told.push([bytes, total]),
  })
  expect(path).toMatch(/^cli-build\/\d{10}\.\d{4}\.[A-Za-z]{8}\/x-1-1\.src\.rpm$/)
  expect(stored.equals(content)).toBe(true)
  expect(told).toEqual([
    [megabyte, file.size],
    [2 * megabyte, file.size],
    [file.size, file.size],
  ])
})

test.each<[string, Reply]>([
  ['a broken connection', { hangUp: 'before' }],
  ['an answer that breaks off', { hangUp: 'within' }],
  ['a lock of the connection before', { fault: [1001, 'locked'] }],
  ['a damaged part', { value: { size: megabyte, hexdigest: '00000000', offset: 0 } }],
])('after %s the part goes up again', async (_, failure) => {
  await signedIn((call, count) => {
    if (count !== 2) return null
    // The bytes had arrived, which the sender cannot know.
    store(call)
    return failure
  })
  await new Upload(file, 'x-1-1.src.rpm').run()
  expect(stored.equals(content)).toBe(true)
})

/** The directory and offset of every part that a hub has seen. */
function partsSeen(): { directory: string | null; offset: number }[] {
  const queries = hub?.seen.map(({ url }) => new URL(url, 'http://hub').searchParams) ?? []
  return queries
    .filter((query) => query.has('offset'))
    .map((query) => ({ directory: query.get('filepath'), offset: Number(query.get('offset')) }))
}

test('an upload that was given up goes on where it stopped', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  let down = true
  await signedIn((call) => {
    const second = new URL(call.url, 'http://hub').searchParams.get('offset') === String(megabyte)
    if (!second || !down) return null
    vi.setSystemTime(Date.now() + 15_000)
    return { hangUp: 'before' }
  })
  const upload = new Upload(file, 'x-1-1.src.rpm')
  await expect(upload.run()).rejects.toMatchObject({ kind: 'network' })
  expect(upload.sent).toBe(megabyte)
  const before = partsSeen()
  down = false
  await upload.run()
  expect(stored.equals(content)).toBe(true)
  const after = partsSeen().slice(before.length)
  expect(after.map(({ offset }) => offset)).toEqual([megabyte, 2 * megabyte])
  expect(new Set([...before, ...after].map(({ directory }) => directory)).size).toBe(1)
})

test('what the hub has not stored whole goes up anew', async () => {
  let damaged = true
  await signedIn((call) => {
    const answer = store(call)
    if (damaged) stored = Buffer.from(stored.map((byte) => byte ^ 1))
    return answer
  })
  const upload = new Upload(file, 'x-1-1.src.rpm')
  await expect(upload.run()).rejects.toMatchObject({ kind: 'broken' })
  expect(upload.sent).toBe(0)
  damaged = false
  stored = Buffer.alloc(0)
  await upload.run()
  expect(stored.equals(content)).toBe(true)
  expect(new Set(partsSeen().map(({ directory }) => directory)).size).toBe(2)
})

test('an empty file is a file', async () => {
  await signedIn(() => null)
  const path = await new Upload(new Blob([]), 'empty').run()
  expect(path).toContain('/empty')
  expect(stored.length).toBe(0)
})

test('a name that the hub refuses is an error at once', async () => {
  await signedIn(() => ({ fault: [1000, 'Invalid upload filename: .x'] }))
  await expect(new Upload(file, '.x').run()).rejects.toMatchObject({ kind: 'invalid' })
})

test('cancelling ends the upload', async () => {
  await signedIn(() => null)
  const stop = new AbortController()
  const upload = new Upload(file, 'x-1-1.src.rpm').run({
    signal: stop.signal,
    onProgress: () => stop.abort(),
  })
  await expect(upload).rejects.toMatchObject({ name: 'AbortError' })
  expect(stored.length).toBe(megabyte)
})
