import { afterEach, describe, expect, test } from 'vitest'

import { createHubClient, type HubClient } from '~/hub/client'
import { memoryStore, type SessionStore } from '~/hub/session-store'
import type { Ticket } from '~/hub/write-ledger'
import { type Reply, type ScriptedHub, type SeenCall, startScriptedHub } from './scripted-hub'

const login = { 'session-id': 7, 'session-key': '2-abc', 'header-auth': true }
const me = { id: 2, name: 'evgeni', status: 0, usertype: 0, authtype: 0, krb_principal: null }

let hub: ScriptedHub | undefined
let store: SessionStore = memoryStore()
/** Milliseconds of silence that a write bears; short where the test's hub never answers it. */
let silence = 20_000

afterEach(async () => {
  silence = 20_000
  await hub?.close()
})

function clientAt(url: string, sessionStore: SessionStore): HubClient {
  return createHubClient({
    hubUrl: url,
    loginUrl: `${url}/ssllogin`,
    filesUrl: url,
    sessionStore,
    retryDelays: [5, 10, 20],
    writeLimits: { write: silence, settle: 20_000 },
  })
}

/** A signed-in client; `answer` sees all calls but those of signing in, counted from 1. */
async function signedIn(
  answer: (call: SeenCall, count: number) => Reply,
  by: 'password' | 'ssl' = 'password',
): Promise<HubClient> {
  let count = 0
  hub = await startScriptedHub((call) => {
    if (call.method === 'login' || call.method === 'sslLogin') return { value: login }
    if (call.method === 'getLoggedInUser') return { value: me }
    return answer(call, ++count)
  })
  store = memoryStore()
  const client = clientAt(hub.url, store)
  await (by === 'ssl'
    ? client.session.signInWithSsl()
    : client.session.signInWithPassword('evgeni', 'secret'))
  hub.seen.length = 0
  return client
}

const params = { src: 'git+https://example.org/x#1', target: 'f42' }

function numbers(): number[] {
  return (hub?.seen ?? []).flatMap((call) => (call.callNumber ? [Number(call.callNumber)] : []))
}

function rejection(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => null,
    (error: unknown) => error,
  )
}

/** A build whose answer does not come. */
async function sent(client: HubClient): Promise<{ ticket: Ticket; error: unknown }> {
  const tickets: Ticket[] = []
  const error = await rejection(client.write('build', params, (each) => tickets.push(each)))
  const [ticket] = tickets
  if (!ticket) throw new Error('nothing was sent')
  return { ticket, error }
}

describe('a write', () => {
  test('carries the session and a call number that goes up', async () => {
    const client = await signedIn(() => ({ value: 4711 }))
    expect(await client.write('build', params)).toEqual({ result: 4711 })
    await client.write('build', params)
    expect(hub?.seen).toMatchObject([{ session: '7' }, { session: '7' }])
    const [first = 0, second = 0] = numbers()
    expect(second).toBeGreaterThan(first)
    expect(first).toBeGreaterThan(0)
    expect(second).toBeLessThan(2 ** 31)
  })

  test('waits for the one before it', async () => {
    const client = await signedIn(() => ({ value: 1, after: 10 }))
    await Promise.all([1, 2, 3].map(() => client.write('build', params)))
    expect(hub?.seen.length).toBe(3)
    expect(hub?.mostAtOnce()).toBe(1)
    expect(numbers()).toEqual(numbers().toSorted((a, b) => a - b))
  })

  test.each<[string, Reply]>([
    ['the connection breaks', { hangUp: 'before' }],
    ['the answer breaks off', { hangUp: 'within' }],
    ['a proxy gives up', { status: 504 }],
    ['the server restarts', { status: 503 }],
    ['the answer is cut short by a proxy', { raw: '<methodResponse><params>' }],
  ])('goes out again with the same number when %s', async (_, failure) => {
    const client = await signedIn((_call, count) => (count < 3 ? failure : { value: 4711 }))
    expect(await client.write('build', params)).toEqual({ result: 4711 })
    expect(numbers().length).toBe(3)
    expect(new Set(numbers()).size).toBe(1)
  })

  test('that was done before its answer was lost is not done again', async () => {
    const client = await signedIn((_call, count) =>
      count === 1 ? { hangUp: 'within' } : { fault: [1009, 'unable to retry call'] },
    )
    expect(await client.write('build', params)).toEqual({ done: 'result-lost' })
    expect(numbers().length).toBe(2)
  })

  test('that failed before its answer was lost fails', async () => {
    const client = await signedIn((_call, count) =>
      count === 1 ? { hangUp: 'before' } : { fault: [1004, 'no'] },
    )
    expect(await rejection(client.write('build', params))).toMatchObject({ kind: 'denied' })
  })

  test('whose answer never comes is said to be unknown, and asked for later', async () => {
    let up = false
    const client = await signedIn(() =>
      up ? { fault: [1009, 'unable to retry call'] } : { hangUp: 'before' },
    )
    const { ticket, error } = await sent(client)
    expect(error).toMatchObject({ kind: 'retry' })
    expect(new Set(numbers())).toEqual(new Set([ticket.number]))
    up = true
    expect(await client.settle(ticket)).toBe('done')
  })

  test('that the hub takes and never answers is looked up, and never done twice', async () => {
    silence = 50
    const client = await signedIn(({ method }) =>
      method === 'multiCall' ? { fault: [1009, 'unable to retry call'] } : { never: true },
    )
    expect(await client.write('build', params)).toEqual({ done: 'result-lost' })
    expect(hub?.seen.map(({ method }) => method)).toEqual(['build', 'multiCall'])
    expect(new Set(numbers()).size).toBe(1)
  })

  test('that the hub never answers and has not done is said not to be done', async () => {
    silence = 50
    const client = await signedIn(({ method }) =>
      method === 'multiCall' ? { value: [[{ id: 7 }]] } : { never: true },
    )
    const { ticket, error } = await sent(client)
    expect(error).toMatchObject({ kind: 'network', message: /has not done this, and will not/ })
    expect(await client.settle(ticket)).toBe('refused')
  })

  test('of unknown outcome is settled before the next one, after a reload too', async () => {
    silence = 50
    let up = false
    const client = await signedIn(({ method }) => {
      if (!up) return method === 'multiCall' ? { hangUp: 'before' } : { never: true }
      return method === 'multiCall' ? { fault: [1009, 'unable to retry call'] } : { value: 4711 }
    })
    const { ticket } = await sent(client)
    up = true
    const reloaded = clientAt(hub?.url ?? '', store)
    expect(await reloaded.write('build', params)).toEqual({ result: 4711 })
    expect(await reloaded.settle(ticket)).toBe('done')
    expect(hub?.seen.map(({ method }) => method)).toEqual([
      'build',
      'multiCall',
      'multiCall',
      'build',
    ])
  })

  test('of a session that is gone cannot be settled', async () => {
    silence = 50
    const client = await signedIn(({ method }) => {
      if (method === 'build') return { never: true }
      return method === 'logout' ? { value: null } : { hangUp: 'before' }
    })
    const { ticket } = await sent(client)
    await client.session.signOut()
    expect(await client.settle(ticket)).toBeNull()
  })

  test('that the hub refuses is sent once, and the next one goes on', async () => {
    const client = await signedIn((_call, count) =>
      count === 1 ? { fault: [1004, 'no'] } : { value: 1 },
    )
    expect(await rejection(client.write('build', params))).toMatchObject({ kind: 'denied' })
    expect(await client.write('build', params)).toEqual({ result: 1 })
  })

  test('whose number is lower than the last one of another tab takes a higher one', async () => {
    const used = 900_000
    const client = await signedIn(({ method, callNumber }) => {
      if (method === 'getSessionInfo') return { value: { callnum: used } }
      return Number(callNumber) > used ? { value: 4711 } : { fault: [1008, 'sequence'] }
    })
    expect(await client.write('build', params)).toEqual({ result: 4711 })
    expect(hub?.seen.map(({ method }) => method)).toEqual(['build', 'getSessionInfo', 'build'])
  })

  test('that the browser itself repeated is done, though 1009 is its first answer', async () => {
    const client = await signedIn(() => ({ fault: [1009, 'unable to retry call'] }))
    expect(await client.write('build', params)).toEqual({ done: 'result-lost' })
    expect(hub?.seen.map(({ method }) => method)).toEqual(['build'])
  })

  test('without a session is not sent', async () => {
    hub = await startScriptedHub(() => ({ value: 1 }))
    const client = clientAt(hub.url, memoryStore())
    expect(await rejection(client.write('build', params))).toMatchObject({ kind: 'auth' })
    expect(hub.seen).toEqual([])
  })
})

describe('a session that has expired', () => {
  test('by password: is said to be expired, and renewed by signing in', async () => {
    let expired = true
    const client = await signedIn(() => (expired ? { fault: [1007, 'expired'] } : { value: 1 }))
    expect(await rejection(client.write('build', params))).toMatchObject({ kind: 'expired' })
    expect(client.session.state).toMatchObject({ status: 'expired', userName: 'evgeni' })
    expired = false
    await client.session.signInWithPassword('evgeni', 'secret')
    const renewal = hub?.seen.find(({ method }) => method === 'login')
    expect(renewal).toMatchObject({ session: '7', params: [{ renew: true }] })
    expect(await client.write('build', params)).toEqual({ result: 1 })
  })

  test('by certificate: renews itself and sends the same write with the same number', async () => {
    const client = await signedIn(
      (_call, count) => (count === 1 ? { fault: [1007, 'expired'] } : { value: 4711 }),
      'ssl',
    )
    expect(await client.write('build', params)).toEqual({ result: 4711 })
    expect(hub?.seen.map(({ method }) => method)).toEqual([
      'build',
      'sslLogin',
      'getLoggedInUser',
      'build',
    ])
    expect(hub?.seen[1]?.url).toBe('/kojihub/ssllogin')
    expect(new Set(numbers()).size).toBe(1)
  })

  test('that was closed elsewhere is expired and cannot be renewed', async () => {
    const client = await signedIn(() => ({ fault: [1002, 'Invalid session or bad credentials'] }))
    const mine = client.call('getUserPerms', { userID: 2 }, { session: true })
    expect(await rejection(mine)).toMatchObject({ kind: 'expired' })
    expect(client.session.state).toMatchObject({ status: 'expired', session: null })
  })

  test('does not disturb reads, which carry none', async () => {
    const client = await signedIn(({ session }) =>
      session ? { fault: [1007, 'expired'] } : { value: [] },
    )
    expect(await client.call('listTags', {})).toEqual([])
  })
})

describe('signing in and out', () => {
  test('a wrong password is an auth error and leaves nobody signed in', async () => {
    hub = await startScriptedHub(() => ({ fault: [1002, 'invalid username or password'] }))
    const client = clientAt(hub.url, memoryStore())
    const failed = rejection(client.session.signInWithPassword('evgeni', 'x'))
    expect(await failed).toMatchObject({ kind: 'auth', message: 'invalid username or password' })
    expect(client.session.state).toEqual({ status: 'anonymous' })
  })

  test('tabs share who is signed in, and listeners hear of it', async () => {
    const client = await signedIn(() => ({ value: null }))
    let heard = 0
    client.session.subscribe(() => heard++)
    expect(client.session.current).toMatchObject({ id: 7, userId: 2, userName: 'evgeni' })
    await client.session.signOut()
    expect(hub?.seen).toMatchObject([{ method: 'logout', session: '7', callNumber: undefined }])
    expect(client.session.current).toBeNull()
    expect(heard).toBe(1)
  })

  test('a second tab finds the session and goes on with higher numbers', async () => {
    const shared = memoryStore()
    hub = await startScriptedHub(({ method }) => {
      if (method === 'login') return { value: login }
      return { value: method === 'getLoggedInUser' ? me : 1 }
    })
    const first = clientAt(hub.url, shared)
    await first.session.signInWithPassword('evgeni', 'secret')
    await first.write('build', params)
    const second = clientAt(hub.url, shared)
    expect(second.session.current?.userName).toBe('evgeni')
    await second.write('build', params)
    await first.write('build', params)
    const [one = 0, two = 0, three = 0] = numbers()
    expect(one < two && two < three).toBe(true)
  })
})
