import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { named, startHub, type TestHub } from './client'

let hub: TestHub

beforeAll(async () => {
  hub = await startHub()
}, 60_000)
afterAll(async () => hub.close())

type Row = Record<string, unknown>

async function rows(method: string, ...params: Parameters<TestHub['call']>[1]): Promise<Row[]> {
  const found = await hub.get(method, ...params)
  return Array.isArray(found) ? found : []
}

const buildTag = 'foreman-nightly-el9-build'

describe('comps groups', () => {
  it('come from the nearest tag, without what is blocked there', async () => {
    const groups = await rows('getTagGroups', buildTag)
    const build = groups.find(({ name }) => name === 'build')
    const packages = Array.isArray(build?.['packagelist']) ? build['packagelist'] : []
    const names = packages.map(({ package: name }: Row) => name)
    expect(names).toEqual(expect.arrayContaining(['bash', 'foreman-build']))
    expect(names).not.toContain('info')
    expect(groups.map(({ name }) => name)).toContain('foreman-build')
  })

  it('show what is blocked, or only their own, when asked', async () => {
    const all = await rows('getTagGroups', buildTag, named({ incl_blocked: true }))
    expect(JSON.stringify(all)).toContain('"package":"info"')
    const own = await rows('getTagGroups', buildTag, named({ inherit: false, incl_reqs: false }))
    expect(own.map(({ name }) => name)).toEqual(['foreman-build'])
    expect(own[0]).not.toHaveProperty('grouplist')
  })
})

describe('inheritance', () => {
  it('carries depth, filters and flags', async () => {
    const links = await rows('getInheritanceData', 'petr-playground')
    expect(links).toHaveLength(2)
    expect(links[1]).toMatchObject({ maxdepth: 0, intransitive: true, noconfig: true })
    const full = await rows('getFullInheritance', 'foreman-plugins-nightly-el9')
    expect(full[0]).toMatchObject({ filter: ['^rubygem-'], currdepth: 1, nextdepth: null })
  })

  it('ends where maxdepth says, and can be walked backwards', async () => {
    const client = Object(await hub.get('getTag', 'foreman-client-nightly-el9'))
    const full = await rows('getFullInheritance', 'petr-playground')
    const below = full.findIndex((link) => link['parent_id'] === client.id)
    expect(below).toBe(full.length - 1)
    const children = await rows('getFullInheritance', client.id, named({ reverse: true }))
    expect(children.map(({ name }) => name)).toContain('petr-playground')
  })

  it('tells where a build tag has its settings from', async () => {
    const config = Object(await hub.get('getBuildConfig', 'foreman-nightly-el9-candidate'))
    expect(config.extra['rpm.macro.dist']).toBe('.el9')
    expect(config.config_inheritance.extra['rpm.macro.dist'].name).toBe('foreman-nightly-el9')
    const blocked = Object(await hub.get('getBuildConfig', 'petr-playground'))
    expect(blocked.extra).not.toHaveProperty(['rpm.macro.dist'])
    const tag = Object(await hub.get('getTag', 'petr-playground', named({ blocked: true })))
    expect(tag.extra['rpm.macro.dist']).toEqual([true, null])
  })
})

describe('changes of a tag', () => {
  const tag = 'petr-playground'

  it('need the permission', async () => {
    const session = await hub.login('petr')
    const add = await hub.call('packageListAdd', [tag, 'foreman', 'petr'], { session })
    expect(add.fault?.code).toBe(1004)
    const links = await hub.call('setInheritanceData', [tag, []], { session })
    expect(links.fault?.message).toBe('tag permission required (logged in as petr)')
  })

  it('leave the old state to be seen at its event', async () => {
    const session = await hub.login('rhea')
    const change = async (method: string, ...params: Parameters<TestHub['call']>[1]) =>
      (await hub.call(method, params, { session })).fault
    const before = Object(await hub.get('getLastEvent')).id
    expect(await change('packageListBlock', tag, 'foreman')).toBeNull()
    expect(await hub.get('checkTagPackage', tag, 'foreman')).toBe(false)
    expect(await change('packageListUnblock', tag, 'foreman')).toBeNull()
    expect(await hub.get('checkTagPackage', tag, 'foreman')).toBe(true)
    const [first] = await rows('getInheritanceData', tag)
    const link = { parent_id: Number(first?.['parent_id']), 'delete link': true }
    expect(await change('setInheritanceData', tag, [link])).toBeNull()
    expect(await rows('getInheritanceData', tag)).toHaveLength(1)
    expect(await rows('getInheritanceData', tag, named({ event: before }))).toHaveLength(2)
  })
})

describe('permissions', () => {
  it('come from groups too, and name them', async () => {
    expect(await hub.get('getUserPerms', 'petr')).toEqual(['draft-promoter'])
    expect(await hub.get('getUserPerms', 'petr', false)).toEqual([])
    expect(await hub.get('getUserPermsInheritance', 'rhea')).toMatchObject({
      tag: [null],
      'draft-promoter': ['foreman-packagers'],
    })
  })

  it('find users, by themselves or through groups', async () => {
    const names = async (args: Parameters<typeof named>[0]) =>
      (await rows('listUsers', named(args))).map(({ name }) => name)
    expect(await names({ perm: 'draft-promoter' })).toEqual([])
    expect(await names({ perm: 'draft-promoter', inherited_perm: true })).toContain('petr')
    expect(await names({ userType: null })).toContain('foreman-packagers')
    const { fault } = await hub.call('listUsers', [named({ perm: 'nope' })])
    expect(fault?.message).toBe('No such entry in table permissions: nope')
  })
})

describe('archives', () => {
  it('list their files, their parts and what they are in', async () => {
    const tarball = (await rows('listArchives', named({ type: 'image' }))).find(
      ({ filename }) => filename === 'foreman-discovery-image-4.1.0.tar.gz',
    )
    const id = Number(tarball?.['id'])
    const files = await rows('listArchiveFiles', id)
    expect(files.length).toBeGreaterThan(8)
    const name = String(files[0]?.['name'])
    expect(await hub.get('getArchiveFile', id, name)).toEqual(files[0])
    const inside = await rows('listArchives', named({ imageID: id + 1 }))
    expect(inside.map((archive) => archive['id'])).toEqual([id])
    expect((await rows('listRPMs', named({ imageID: id }))).length).toBeGreaterThan(10)
    const buildroots = await rows('listBuildroots', named({ archiveID: id }))
    expect(buildroots).toEqual([expect.objectContaining({ cg_name: 'foreman-image-builder' })])
  })
})
