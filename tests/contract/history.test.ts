import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { named, startHub, type TestHub } from './client'

let hub: TestHub

beforeAll(async () => {
  hub = await startHub()
}, 60_000)
afterAll(async () => hub.close())

type Row = Record<string, unknown>

async function history(args: Parameters<typeof named>[0]): Promise<Record<string, Row[]>> {
  return Object(await hub.get('queryHistory', named(args)))
}

describe('the history of a hub', () => {
  it('has only the tables that have to do with what is asked for', async () => {
    const tables = async (args: Parameters<typeof named>[0]) => Object.keys(await history(args))
    expect(await tables({ host: 1 })).toEqual(['host_channels', 'host_config'])
    expect(await tables({ build: 1 })).toEqual(['tag_listing'])
    expect(await tables({ cg: 'foreman-image-builder' })).toEqual(['cg_users'])
    expect(await tables({ permission: 'sign' })).toEqual(['tag_config', 'user_perms'])
    expect(await tables({})).toHaveLength(18)
  })

  it('tells who made and who revoked', async () => {
    const { user_perms: rows } = await history({ user: 'petr', permission: 'sign' })
    expect(rows).toEqual([
      expect.objectContaining({
        'user.name': 'petr',
        'permission.name': 'sign',
        creator_name: 'anna',
        revoker_name: 'anna',
        active: null,
      }),
    ])
  })

  it('keeps to what is active, to an editor and to a time', async () => {
    const { host_config: now } = await history({ host: 1, active: true })
    expect(now).toHaveLength(1)
    const edited = (await history({ tables: ['host_config'], editor: 'hana' }))['host_config'] ?? []
    expect(edited.length).toBeGreaterThan(3)
    for (const row of edited) expect([row['_created_by'], row['_revoked_by']]).toContain(true)
    const event = Number(now?.[0]?.['create_event'])
    const later = (await history({ host: 1, afterEvent: event }))['host_config']
    expect(later).toEqual([])
    const until = (await history({ host: 1, beforeEvent: event }))['host_config'] ?? []
    expect(until.length).toBeGreaterThan(1)
  })

  it('finds targets by their destination, as the real query does', async () => {
    const { build_target_config: rows = [] } = await history({ tag: 'petr-playground' })
    expect(rows.map((row) => row['build_target.name'])).toEqual(['foreman-client-s390x-el9'])
  })

  it('counts, and refuses tables that do not exist', async () => {
    const counted = await history({ tables: ['tag_packages'], queryOpts: { countOnly: true } })
    expect(counted['tag_packages']).toBeTypeOf('number')
    const { fault } = await hub.call('queryHistory', [['nope']])
    expect(fault).toEqual({ code: 1000, message: 'No such history table: nope' })
  })
})

describe('a deleted tag', () => {
  it('can be seen as it was at its last event', async () => {
    const tag = Object(await hub.get('getTag', 'foreman-1.24-el7', named({ event: 'auto' })))
    expect(tag).toMatchObject({ arches: 'x86_64', extra: { 'rpm.macro.dist': '.el7' } })
    const event: number = tag.query_event
    const at = named({ event })
    expect(await hub.get('getTag', 'foreman-1.24-el7')).toBeNull()
    expect(await hub.get('getTag', 'foreman-1.24-el7', at)).toMatchObject({ id: tag.id })
    expect(await hub.get('listTagged', tag.id, at)).toHaveLength(7)
    expect(await hub.get('getFullInheritance', tag.id, at)).toHaveLength(1)
    expect(await hub.get('getFullInheritance', tag.id)).toEqual([])
    expect(await hub.get('tagLastChangeEvent', tag.id)).toBe(tag.revoke_event)
  })
})

describe('builds that left their tags', () => {
  it('are untagged, and refer to what used them', async () => {
    const untagged = Object(await hub.get('untaggedBuilds', named({ queryOpts: { limit: 5 } })))
    expect(untagged).toHaveLength(5)
    expect(await hub.get('listTags', untagged[0].id)).toEqual([])
    expect(await hub.get('buildReferences', untagged[0].id)).toMatchObject({ tags: [] })
  })
})
