import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { named, startHub, type SessionKeys, type TestHub } from './client'
import { plain } from './wire'

let hub: TestHub

beforeAll(async () => {
  hub = await startHub()
}, 60_000)
afterAll(async () => hub.close())

const source =
  'git+https://git.example.org/foreman-packaging.git?packages/foreman/rubygem-puma#1,noarch'

function build(session: SessionKeys, callNumber: number, faults?: string) {
  const params = [source, 'foreman-nightly-el9', { scratch: true }]
  return hub.call('build', params, {
    session: { ...session, callNumber },
    ...(faults ? { faults } : {}),
  })
}

async function tasksOf(user: number): Promise<number> {
  const opts = named({ queryOpts: { countOnly: true } })
  return Number(await hub.get('listTasks', { owner: user, method: 'build' }, opts))
}

describe('signing in', () => {
  it('refuses a wrong password with fault 1002', async () => {
    expect((await hub.call('login', ['petr', 'wrong'])).fault).toEqual({
      code: 1002,
      message: 'invalid username or password',
    })
  })

  it('answers id, key and header-auth, and knows the user by the headers', async () => {
    const answer = plain((await hub.call('login', ['petr', 'petr-pw'])).value)
    expect(answer).toEqual({
      'session-id': expect.any(Number),
      'session-key': expect.stringMatching(/^3-[A-Za-z0-9]{19}$/),
      'header-auth': true,
    })
    const session = await hub.login('petr')
    const me = plain((await hub.call('getLoggedInUser', [], { session })).value)
    expect(me).toMatchObject({ name: 'petr', authtype: 0, krb_principal: 'petr@EXAMPLE.ORG' })
  })

  it('asks for a password at the sign-in door and takes the user from it', async () => {
    const path = '/kojihub/ssllogin'
    const closed = await fetch(hub.url + path, { method: 'POST', body: '' })
    expect(closed.status).toBe(401)
    expect(closed.headers.get('www-authenticate')).toContain('Basic')
    const headers = { Authorization: `Basic ${Buffer.from('rhea:rhea-pw').toString('base64')}` }
    const keys = Object(plain((await hub.call('sslLogin', [], { path, headers })).value))
    const session = { id: Number(keys['session-id']), key: String(keys['session-key']) }
    const me = plain((await hub.call('getLoggedInUser', [], { session })).value)
    expect(me).toMatchObject({ name: 'rhea' })
  })

  it('closes a session at logout', async () => {
    const session = await hub.login('hana')
    expect((await hub.call('logout', [], { session })).fault).toBeNull()
    expect((await hub.call('getLoggedInUser', [], { session })).fault).toEqual({
      code: 1002,
      message: 'Invalid session or bad credentials',
    })
  })
})

describe('call numbers', () => {
  it('refuses a lower number with 1008 and an equal one with 1009', async () => {
    const session = await hub.login('petr')
    const before = await tasksOf(3)
    expect((await build(session, 5)).fault).toBeNull()
    expect((await build(session, 5)).fault).toEqual({
      code: 1009,
      message: `unable to retry call 5 (method build) for session ${session.id}`,
    })
    expect((await build(session, 4)).fault).toEqual({
      code: 1008,
      message: `5 > 4 (session ${session.id})`,
    })
    expect(await tasksOf(3)).toBe(before + 1)
  })

  it('does not count a call that faults or only reads', async () => {
    const session = await hub.login('petr')
    const bad = await hub.call('resubmitTask', [1], { session: { ...session, callNumber: 1 } })
    expect(bad.fault?.code).toBe(1000)
    expect(
      (await hub.call('getAPIVersion', [], { session: { ...session, callNumber: 1 } })).fault,
    ).toBeNull()
    expect((await build(session, 1)).fault).toBeNull()
  })

  it('counts a multiCall of reads, since its savepoints commit, but not an empty one', async () => {
    const session = { ...(await hub.login('petr')), callNumber: 7 }
    const read = { methodName: 'getAPIVersion', params: [] }
    expect((await hub.call('multiCall', [[]], { session })).fault).toBeNull()
    expect((await hub.call('multiCall', [[read, read]], { session })).fault).toBeNull()
    expect((await hub.call('multiCall', [[read]], { session })).fault?.code).toBe(1009)
    expect((await hub.call('getAPIVersion', [], { session })).fault?.code).toBe(1009)
  })

  it('does a write once although the answer is cut off, and says so at the second try', async () => {
    const session = await hub.login('anna')
    const before = await tasksOf(2)
    await expect(build(session, 1, 'build:cut')).rejects.toThrow('fetch failed')
    expect((await build(session, 1, 'build:cut')).fault?.code).toBe(1009)
    expect(await tasksOf(2)).toBe(before + 1)
  })
})

describe('expiry', () => {
  it('faults with 1007 until the session is renewed, which keeps its id', async () => {
    const session = await hub.login('petr')
    const expired = await hub.call('getLoggedInUser', [], { session, faults: '*:expired' })
    expect(expired.fault).toEqual({ code: 1007, message: `session "${session.id}" has expired` })
    expect((await build(session, 1)).fault?.code).toBe(1007)
    const renewed = await hub.call('login', ['petr', 'petr-pw', named({ renew: true })], {
      session,
    })
    const keys = Object(plain(renewed.value))
    expect(keys['session-id']).toBe(session.id)
    const fresh = { id: session.id, key: String(keys['session-key']) }
    expect((await build(fresh, 1)).fault).toBeNull()
  })
})
