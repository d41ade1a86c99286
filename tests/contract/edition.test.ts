import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { named, startHub, type TestHub } from './client'
import { plain } from './wire'

let hub: TestHub

beforeAll(async () => {
  hub = await startHub()
}, 60_000)
afterAll(async () => hub.close())

const old = { faults: '*:old' }
const newer = ['repo.get', 'repo.queryQueue', 'scheduler.getTaskRuns', 'getRPMChecksums']

describe('a hub from before 1.32', () => {
  it.each(newer)('knows no %s, in the words of any unknown method', async (method) => {
    const { fault } = await hub.call(method, [], old)
    expect(fault).toEqual({ code: 1000, message: `Invalid method: ${method}` })
  })

  it('lists none of them, nor describes them', async () => {
    const names = plain((await hub.call('system.listMethods', [], old)).value)
    const described = plain((await hub.call('_listapi', [], old)).value)
    const all = [names, Array.isArray(described) ? described.map(({ name }) => name) : []]
    for (const list of all) {
      expect(list).toContain('listBuilds')
      for (const method of newer) expect(list).not.toContain(method)
      expect(String(list)).not.toMatch(/\b(repo|scheduler)\./)
    }
    expect(await hub.get('system.listMethods')).toEqual(expect.arrayContaining(newer))
  })

  it('says so inside a multiCall and to a method that calls another', async () => {
    const calls = [{ methodName: 'repo.get', params: ['foreman-nightly-el9-build'] }]
    const [entry] = Object(plain((await hub.call('multiCall', [calls], old)).value))
    expect(entry).toMatchObject({ faultCode: 1000, faultString: 'Invalid method: repo.get' })
    const counted = await hub.call('count', ['scheduler.getTaskRuns'], old)
    expect(counted.fault?.message).toBe("method scheduler.getTaskRuns doesn't exist")
  })

  it('does not know the arguments that came later', async () => {
    const { fault } = await hub.call('listBuilds', [named({ draft: true })], old)
    expect(fault).toEqual({
      code: 1019,
      message: "list_builds() got an unexpected keyword argument 'draft'",
    })
    const opts = named({ queryOpts: { limit: 2 } })
    expect(plain((await hub.call('listBuilds', [opts], old)).value)).toHaveLength(2)
    expect(plain((await hub.call('getUserPerms', ['rhea'], old)).value)).toContain('tag')
  })

  it('names its version', async () => {
    expect(plain((await hub.call('getKojiVersion', [], old)).value)).toBe('1.31.1')
  })
})
