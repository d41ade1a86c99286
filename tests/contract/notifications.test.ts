import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Value } from '../../demo-hub/xmlrpc/values'
import { startHub, type SessionKeys, type TestHub } from './client'

let hub: TestHub
let petr: SessionKeys
let anna: SessionKeys

beforeAll(async () => {
  hub = await startHub()
  petr = await hub.login('petr')
  anna = await hub.login('anna')
}, 60_000)
afterAll(async () => hub.close())

async function fault(method: string, params: Value[], session?: SessionKeys): Promise<string> {
  const answer = await hub.call(method, params, session ? { session } : {})
  return answer.fault ? `${answer.fault.code} ${answer.fault.message}` : 'none'
}

async function last(method: string, user: string): Promise<Record<string, number>> {
  const rows = await hub.get(method, user)
  return Object(Array.isArray(rows) ? rows.at(-1) : undefined)
}

describe('notifications', () => {
  it('are for who is signed in, and an admin may make them for others', async () => {
    const wish = ['rhea', 'foreman', null, true]
    expect(await fault('createNotification', wish)).toBe('1000 Not logged-in')
    expect(await fault('createNotification', wish, petr)).toBe(
      '1000 user petr cannot create notifications for user rhea',
    )
    expect(await fault('createNotification', wish, anna)).toBe('none')
    expect(await fault('createNotification', wish, anna)).toBe('1000 notification already exists')
    expect(await last('getBuildNotifications', 'rhea')).toMatchObject({
      tag_id: null,
      success_only: true,
      email: 'rhea@example.org',
    })
  })

  it('can be changed and deleted by their owner and an admin alone', async () => {
    const { id, user_id: rhea } = await last('getBuildNotifications', 'rhea')
    const me = Object(await hub.get('getUser', 'petr')).id
    const change = [id ?? 0, null, 'foreman-nightly-el9', false]
    expect(await fault('updateNotification', change, petr)).toBe(
      `1000 user ${me} cannot update notifications for user ${rhea}`,
    )
    expect(await fault('deleteNotification', [id ?? 0], petr)).toBe(
      `1000 user ${me} cannot delete notifications for user ${rhea}`,
    )
    expect(await fault('updateNotification', change, anna)).toBe('none')
    expect(await fault('deleteNotification', [id ?? 0], anna)).toBe('none')
    expect(await hub.get('getBuildNotification', id ?? 0)).toBeNull()
    expect(await fault('deleteNotification', [id ?? 0], anna)).toBe(
      `1000 No notification with ID ${id} found`,
    )
  })

  it('name packages and tags that exist', async () => {
    expect(await fault('createNotification', ['petr', 'nope', null, true], petr)).toBe(
      '1000 No such entry in table package: nope',
    )
    expect(await fault('createNotification', ['petr', null, 'nope', true], petr)).toBe(
      '1000 No such entry in table tag: nope',
    )
  })
})

describe('notification blocks', () => {
  it('come and go under the same rules', async () => {
    const wish = ['petr', null, 'katello-nightly-el9']
    expect(await fault('createNotificationBlock', wish, petr)).toBe('none')
    expect(await fault('createNotificationBlock', wish, petr)).toBe(
      '1000 notification already exists',
    )
    const { id } = await last('getBuildNotificationBlocks', 'petr')
    const rhea = await hub.login('rhea')
    expect(await fault('deleteNotificationBlock', [id ?? 0], rhea)).toMatch(
      /^1000 user \d+ cannot delete notification blocks for user \d+$/,
    )
    expect(await fault('deleteNotificationBlock', [id ?? 0], petr)).toBe('none')
  })
})

describe('sessions of one user', () => {
  it('can be ended from another, those of others only by an admin', async () => {
    const other = await hub.login('petr')
    expect(await fault('logout', [anna.id], petr)).toBe(
      '1004 only admins or owner may logout other session',
    )
    expect(await fault('logout', [other.id], petr)).toBe('none')
    expect(await fault('getLoggedInUser', [], other)).toMatch(/^1002 /)
  })
})
