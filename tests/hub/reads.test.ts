import { afterEach, describe, expect, test } from 'vitest'

import { createHubClient, type HubClient } from '~/hub/client'
import { HubError } from '~/hub/error'
import { memoryStore } from '~/hub/session-store'
import { type Reply, type ScriptedHub, type SeenCall, startScriptedHub } from './scripted-hub'

let hub: ScriptedHub | undefined

afterEach(async () => {
  await hub?.close()
})

async function clientOf(answer: (call: SeenCall, count: number) => Reply): Promise<HubClient> {
  hub = await startScriptedHub(answer)
  return createHubClient({
    hubUrl: hub.url,
    loginUrl: `${hub.url}/ssllogin`,
    filesUrl: hub.url,
    sessionStore: memoryStore(),
  })
}

/** Answers a multiCall with the build id that each call asks for, and a fault for id 13. */
function answerBuilds({ method, params }: SeenCall): Reply {
  if (method !== 'multiCall') return { value: { id: idOf(params) } }
  const [calls]: [{ params: unknown }[]] = JSON.parse(JSON.stringify(params))
  return {
    value: calls.map((call) => {
      const id = idOf(call.params)
      return id === 13 ? { faultCode: 1000, faultString: `No such build: ${id}` } : [{ id }]
    }),
  }
}

function idOf(params: unknown): number {
  const [first]: [{ buildInfo: number }] = JSON.parse(JSON.stringify(params))
  return first.buildInfo
}

function rejection(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => null,
    (error: unknown) => error,
  )
}

describe('batching', () => {
  test('one call goes out plain, with its parameters by name', async () => {
    const client = await clientOf(answerBuilds)
    expect(await client.call('getBuild', { buildInfo: 5 })).toMatchObject({ id: 5 })
    expect(hub?.seen).toMatchObject([
      { method: 'getBuild', params: [{ buildInfo: 5, __starstar: true }], session: undefined },
    ])
  })

  test('calls asked together have a request of their own, each with its outcome', async () => {
    const client = await clientOf(answerBuilds)
    const alone = client.call('getBuild', { buildInfo: 7 })
    const outcomes = await client.callTogether(
      [5, 13].map((buildInfo) => ({ method: 'getBuild' as const, params: { buildInfo } })),
    )
    expect(outcomes).toMatchObject([
      { status: 'fulfilled', value: { id: 5 } },
      { status: 'rejected', reason: { kind: 'not-found' } },
    ])
    expect(await alone).toMatchObject({ id: 7 })
    expect(hub?.seen.map(({ method }) => method).toSorted()).toEqual(['getBuild', 'multiCall'])
  })

  test('calls of one tick are one multiCall, each with its own result or fault', async () => {
    const client = await clientOf(answerBuilds)
    const calls = [1, 13, 2].map((buildInfo) => client.call('getBuild', { buildInfo }))
    const settled = await Promise.allSettled(calls)
    expect(settled).toMatchObject([
      { value: { id: 1 } },
      { reason: { kind: 'not-found', code: 1000, method: 'getBuild' } },
      { value: { id: 2 } },
    ])
    expect(hub?.seen.map(({ method }) => method)).toEqual(['multiCall'])
  })

  test('slow methods, counts and what asks for it go alone', async () => {
    const answers = new Map<string, Reply>([
      ['multiCall', { value: [[null], [null]] }],
      ['getBuild', { value: null }],
      ['getLatestBuilds', { value: [] }],
    ])
    const client = await clientOf(({ method }) => answers.get(method) ?? { value: 0 })
    await Promise.all([
      client.call('getBuild', { buildInfo: 1 }),
      client.call('getBuild', { buildInfo: 2 }),
      client.call('getLatestBuilds', { tag: 1 }),
      client.call('listBuilds', { queryOpts: { countOnly: true } }),
      client.call('getBuild', { buildInfo: 3 }, { alone: true }),
    ])
    expect(hub?.seen.map(({ method }) => method).sort()).toEqual([
      'getBuild',
      'getLatestBuilds',
      'listBuilds',
      'multiCall',
    ])
  })

  test('250 calls become three requests, two large ones two', async () => {
    const client = await clientOf(answerBuilds)
    await Promise.all(
      Array.from({ length: 250 }, (_, at) => client.call('getBuild', { buildInfo: at + 100 })),
    )
    expect(hub?.seen.length).toBe(3)
    const large = 'x'.repeat(700_000)
    await Promise.all([1, 2].map((at) => client.call('getBuild', { buildInfo: `${at}${large}` })))
    expect(hub?.seen.length).toBe(5)
  })

  test('a list of the wrong length is broken for all', async () => {
    const client = await clientOf(() => ({ value: [[1]] }))
    const calls = [1, 2].map((buildInfo) => client.call('getBuild', { buildInfo }))
    const settled = await Promise.allSettled(calls)
    expect(settled).toMatchObject([{ reason: { kind: 'broken' } }, { reason: { kind: 'broken' } }])
  })

  test('a parameter that XML cannot carry fails its own call only', async () => {
    const client = await clientOf(answerBuilds)
    const bad = rejection(client.call('getBuild', { buildInfo: '\u0000' }))
    const good = client.call('getBuild', { buildInfo: 1 })
    expect(await bad).toMatchObject({ kind: 'invalid', message: expect.stringContaining('U+0000') })
    expect(await good).toMatchObject({ id: 1 })
  })
})

describe('aborting', () => {
  test('one call of a batch leaves the others alone', async () => {
    const stop = new AbortController()
    const client = await clientOf((call) => {
      stop.abort()
      return answerBuilds(call)
    })
    const aborted = rejection(client.call('getBuild', { buildInfo: 1 }, { signal: stop.signal }))
    const other = client.call('getBuild', { buildInfo: 2 })
    expect(await aborted).toMatchObject({ name: 'AbortError' })
    expect(await other).toMatchObject({ id: 2 })
  })

  test('before it is sent, it is not sent', async () => {
    const client = await clientOf(answerBuilds)
    const stop = new AbortController()
    const aborted = rejection(client.call('getBuild', { buildInfo: 1 }, { signal: stop.signal }))
    const other = client.call('getBuild', { buildInfo: 2 })
    stop.abort()
    await aborted
    expect(await other).toMatchObject({ id: 2 })
    expect(hub?.seen.map(({ method }) => method)).toEqual(['getBuild'])
  })

  test('all calls of a batch end the request', async () => {
    const stop = new AbortController()
    const client = await clientOf(() => {
      stop.abort()
      return { never: true }
    })
    const options = { signal: stop.signal }
    const calls = [1, 2].map((buildInfo) =>
      rejection(client.call('getBuild', { buildInfo }, options)),
    )
    const reasons = await Promise.all(calls)
    expect(reasons).toMatchObject([{ name: 'AbortError' }, { name: 'AbortError' }])
  })
})

describe('answers that are not what the method answers', () => {
  test.each<[string, unknown]>([
    ['nil', null],
    ['a string', 'unexpected'],
    ['a struct', {}],
  ])('%s in the place of a list is not understood', async (_, value) => {
    const client = await clientOf(() => ({ value }))
    await expect(client.call('listHosts', {})).rejects.toMatchObject({
      kind: 'broken',
      method: 'listHosts',
      message: expect.stringContaining('was not understood'),
    })
  })

  test('fail alone in a batch', async () => {
    const client = await clientOf(() => ({ value: [['unexpected'], [[]]] }))
    const bad = rejection(client.call('listHosts', {}))
    const good = client.call('listTags', {})
    expect(await bad).toMatchObject({ kind: 'broken' })
    expect(await good).toEqual([])
  })

  test('rows that are no structs are left out, bad members are mended', async () => {
    const client = await clientOf(() => ({
      value: [null, 'x', { id: '7', name: null, arches: [] }],
    }))
    const hosts = await client.call('listHosts', {})
    expect(hosts).toMatchObject([{ id: 7, name: '', arches: 'not understood', enabled: false }])
    expect(hosts[0]?.task_load).toBeNaN()
  })

  test('also of calls that are asked together, whose counts are left as they are', async () => {
    const client = await clientOf(() => ({ value: [[null], [3]] }))
    const outcomes = await client.callTogether([
      { method: 'listHosts', params: {} },
      { method: 'listTasks', params: { queryOpts: { countOnly: true } } },
    ])
    expect(outcomes).toMatchObject([
      { status: 'rejected', reason: { kind: 'broken' } },
      { status: 'fulfilled', value: 3 },
    ])
  })
})

describe('errors', () => {
  const page = { raw: '<html></html>', type: 'text/html' }
  test.each<[string, Reply, string]>([
    ['an unexpected exception of the hub', { fault: [1, 'IndexError'] }, 'broken'],
    ['a lock', { fault: [1001, 'locked'] }, 'locked'],
    ['no permission', { fault: [1004, 'tag permission required'] }, 'denied'],
    ['a build that failed', { fault: [1005, 'mock exited with status 1'] }, 'invalid'],
    ['maintenance', { fault: [1014, 'server is offline'] }, 'offline'],
    ['wrong arguments', { fault: [1019, 'takes 1 argument'] }, 'invalid'],
    ['a method the hub lacks', { fault: [1000, 'Invalid method: x'] }, 'unsupported'],
    ['a missing task', { fault: [1000, "Task doesn't exist"] }, 'not-found'],
    ['a missing file', { fault: [1000, 'no file "a.log" output by task 1'] }, 'not-found'],
    ['something else', { fault: [1000, 'upload path exists: /x'] }, 'invalid'],
    ['503', { status: 503 }, 'offline'],
    ['502', { status: 502 }, 'network'],
    ['500', { status: 500 }, 'broken'],
    ['a web page', page, 'broken'],
    ['half an answer', { raw: '<methodResponse><params>' }, 'broken'],
    ['a connection that breaks', { hangUp: 'before' }, 'network'],
    ['an answer that breaks off', { hangUp: 'within' }, 'network'],
  ])('%s', async (_, reply, kind) => {
    const client = await clientOf(() => reply)
    const error = await rejection(client.call('getBuild', { buildInfo: 1 }))
    expect(error).toBeInstanceOf(HubError)
    expect(error).toMatchObject({ kind, method: 'getBuild' })
  })

  test('nobody there', async () => {
    const client = await clientOf(() => ({ never: true }))
    await hub?.close()
    expect(await rejection(client.call('getBuild', { buildInfo: 1 }))).toMatchObject({
      kind: 'network',
    })
  })
})
