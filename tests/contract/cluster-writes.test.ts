import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Value } from '../../demo-hub/xmlrpc/values'
import { named } from './client'
import { startWriters, type Writers } from './write-client'

let world: Writers

beforeAll(async () => {
  world = await startWriters()
}, 60_000)
afterAll(async () => world.hub.close())

const hana = async (method: string, ...params: Value[]) => world.outcome('hana', method, ...params)
const anna = async (method: string, ...params: Value[]) => world.outcome('anna', method, ...params)
const host = 'builder-s390x-02'

describe('a host', () => {
  it('is changed, enabled and disabled, and its history is kept', async () => {
    const before = Number(Object(await world.hub.get('getLastEvent')).id)
    const wish = named({ capacity: 4, comment: 'renewed', arches: 's390x' })
    expect(await world.result('hana', 'editHost', host, wish)).toBe(true)
    expect(await world.result('hana', 'editHost', host, wish)).toBe(false)
    expect(await hana('enableHost', host)).toBe('done')
    const now = Object(await world.hub.get('getHost', host))
    expect(now).toMatchObject({ capacity: 4, comment: 'renewed', enabled: true })
    expect(await world.hub.get('getHost', host, true, before)).toMatchObject({ enabled: false })
    expect(await hana('disableHost', 'nobody')).toBe('1000 host does not exist: nobody')
    expect(await hana('editHost', 'nobody')).toBe("1000 Invalid hostInfo: 'nobody'")
    expect(await hana('editHost', host, named({ capacity: 0.5 }))).toMatch(/^1 .*CheckViolation/)
    expect(await hana('editHost', host, named({ comment: 5 }))).toMatch(/^1019 Invalid type/)
    expect(await hana('disableHost', host)).toBe('done')
  })

  it('is added with a user and the default channel', async () => {
    const id = await world.result('hana', 'addHost', 'builder-new', ['x86_64', 'i686'])
    expect(await world.hub.get('getHost', 'builder-new')).toMatchObject({
      id,
      arches: 'x86_64 i686',
      capacity: 2,
      enabled: true,
    })
    const channels = await world.rows('listChannels', 'builder-new')
    expect(channels.map(({ name }) => name)).toEqual(['default'])
    expect(await hana('addHost', 'builder-new', [])).toBe('1000 host already exists: builder-new')
    expect(await hana('addHost', 'petr', [])).toBe(
      '1000 user petr already exists and it is not a host',
    )
  })

  it('is subscribed to a channel once', async () => {
    const late = `1000 host ${host} is already subscribed to the nodejs channel`
    expect(await hana('addHostToChannel', host, 'nodejs')).toBe('done')
    expect(await hana('addHostToChannel', host, 'nodejs')).toBe(late)
    expect(await hana('removeHostFromChannel', host, 'nodejs')).toBe('done')
    expect(await hana('removeHostFromChannel', host, 'nodejs')).toBe(
      `1000 host ${host} is not subscribed to the nodejs channel`,
    )
    expect(await hana('addHostToChannel', host, 'vm')).toBe('1000 channel vm is disabled')
    expect(await hana('addHostToChannel', host, 'no')).toBe('1000 channel does not exist: no')
  })
})

describe('a channel', () => {
  it('is made, edited, closed and opened', async () => {
    const id = Number(await world.result('anna', 'addChannel', 'slow', 'for what takes days'))
    expect(await anna('addChannel', 'slow')).toBe(`1000 channel slow already exists (id=${id})`)
    expect(await world.result('anna', 'editChannel', 'slow', named({ comment: 'x' }))).toBe(true)
    expect(await hana('disableChannel', 'slow', 'no hosts')).toBe('done')
    expect(await world.hub.get('getChannel', 'slow')).toMatchObject({
      description: 'for what takes days',
      enabled: false,
      comment: 'no hosts',
    })
    expect(await hana('enableChannel', 'slow')).toBe('done')
    expect(await world.hub.get('getChannel', 'slow')).toMatchObject({ comment: 'no hosts' })
    expect(await anna('renameChannel', 'slow', 'default')).toMatch(/default already exists/)
    expect(await hana('enableChannel', 'no')).toBe('1000 No such channel: no')
    const source = 'git+https://git.example.org/x.git?packages/foreman#1'
    await hana('disableChannel', 'slow')
    expect(
      await world.outcome('petr', 'build', source, 'foreman-nightly-el9', {}, null, 'slow'),
    ).toBe('1000 Channel slow is disabled.')
  })
})

describe('a user', () => {
  it('is made, shut out and let in again', async () => {
    const id = await world.result('anna', 'createUser', 'nora')
    expect(await world.hub.get('getUser', 'nora')).toMatchObject({ id, status: 0, usertype: 0 })
    expect(await anna('createUser', 'nora')).toBe('1000 user already exists: nora')
    expect(await anna('createUser', 'n o')).toMatch(/does not match RegexUserName value$/)
    expect(await anna('disableUser', 'hana')).toBe('done')
    expect(await hana('enableHost', host)).toBe('1002 logins by hana are not allowed')
    expect(await anna('enableUser', 'hana')).toBe('done')
    expect(await hana('enableHost', host)).toBe('done')
    expect(await hana('disableUser', 'nobody')).toBe('1000 No such user: nobody')
  })

  it('is given a permission once, and it is taken once', async () => {
    expect(await anna('grantPermission', 'nora', 'tag')).toBe('done')
    expect(await anna('grantPermission', 'nora', 'tag')).toBe(
      '1000 user nora already has permission: tag',
    )
    expect(await world.hub.get('getUserPerms', 'nora')).toEqual(['tag'])
    expect(await anna('revokePermission', 'nora', 'tag')).toBe('done')
    expect(await anna('revokePermission', 'nora', 'tag')).toBe(
      '1000 user nora does not have permission: tag',
    )
    expect(await anna('grantPermission', 'nora', 'fly')).toBe(
      '1000 No such entry in table permissions: fly',
    )
    const wish = named({ create: true, description: 'May fly' })
    expect(await anna('grantPermission', 'nora', 'fly', wish)).toBe('done')
    expect(await world.rows('getAllPerms')).toContainEqual(
      expect.objectContaining({ name: 'fly', description: 'May fly' }),
    )
  })

  it('joins and leaves a group, whose permissions come and go', async () => {
    expect(await anna('addGroupMember', 'foreman-packagers', 'nora')).toBe('done')
    expect(await anna('addGroupMember', 'foreman-packagers', 'nora')).toBe(
      '1000 User already in group',
    )
    expect(await world.hub.get('getUserPerms', 'nora')).toContain('draft-promoter')
    expect(await anna('dropGroupMember', 'foreman-packagers', 'nora')).toBe('done')
    expect(await anna('dropGroupMember', 'foreman-packagers', 'nora')).toBe(
      '1000 No such user in group: foreman-packagers',
    )
    expect(await anna('addGroupMember', 'petr', 'nora')).toBe('1000 Not a group: petr')
    expect(await anna('newGroup', 'petr')).toBe('1000 user/group already exists: petr')
  })
})
