import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { named, startHub, type TestHub } from './client'

let hub: TestHub
afterAll(async () => hub.close())

describe('a hub that nobody has used yet', () => {
  beforeAll(async () => {
    hub = await startHub({ seed: 'empty' })
  }, 60_000)

  it.each(['listTags', 'listBuilds', 'listHosts', 'listTasks', 'listPackages', 'getBuildTargets'])(
    'answers nothing to %s',
    async (method) => {
      expect(await hub.get(method)).toEqual([])
    },
  )

  it('has an admin, and what the schema brings', async () => {
    const session = await hub.login('anna')
    const answer = await hub.call('hasPerm', ['admin'], { session })
    expect(answer.value).toEqual({ type: 'boolean', text: '1' })
    expect(Object(await hub.get('getArchiveTypes')).length).toBeGreaterThan(50)
    expect(await hub.get('listChannels')).toEqual(
      expect.arrayContaining([expect.objectContaining({ name: 'default', enabled: true })]),
    )
    expect(await hub.get('listExternalRepos')).toEqual([])
  })
})

describe('a scaled hub', () => {
  const builds = 2000
  let scaled: TestHub
  beforeAll(async () => {
    scaled = await startHub({ scale: builds })
  }, 60_000)
  afterAll(async () => scaled.close())

  const count = async (method: string) =>
    scaled.get(method, named({ queryOpts: { countOnly: true } }))

  it('has the packages, tags and builds of a big one', async () => {
    expect(await count('listPackages')).toBeGreaterThan(20_000)
    expect(await count('listTags')).toBeGreaterThan(3000)
    expect(await count('listBuilds')).toBeGreaterThan(builds)
    expect(Object(await scaled.get('getBuild', builds)).state).toBe(1)
    expect(await scaled.get('listBuildRPMs', 1)).toHaveLength(2)
  })

  it('inherits sixteen deep', async () => {
    expect(await scaled.get('getFullInheritance', 'stack-01')).toHaveLength(15)
    const tagged = Object(await scaled.get('listTagged', 'stack-01', named({ inherit: true })))
    expect(tagged).toHaveLength((builds / 40) * 16)
  })

  it('keeps ids in the order of time, the seed last', async () => {
    const [newest] = Object(
      await scaled.get('listBuilds', named({ queryOpts: { order: '-completion_time', limit: 1 } })),
    )
    expect(newest.build_id).toBeGreaterThan(builds)
    const then = Object(await scaled.get('getBuild', builds / 2))
    const event = Object(await scaled.get('getLastEvent', named({ before: then.creation_ts })))
    expect(event.id).toBe(then.creation_event_id - 1)
  })
})
