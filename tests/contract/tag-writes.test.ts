import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Value } from '../../demo-hub/xmlrpc/values'
import { named } from './client'
import { startWriters, type Writers } from './write-client'

let world: Writers

beforeAll(async () => {
  world = await startWriters()
}, 60_000)
afterAll(async () => world.hub.close())

const rhea = async (method: string, ...params: Value[]) => world.outcome('rhea', method, ...params)
const lastEvent = async () => Number(Object(await world.hub.get('getLastEvent')).id)
const tagAt = async (tag: string, event?: number) =>
  Object(await world.hub.get('getTag', tag, false, event ?? null))

describe('a tag', () => {
  it('is made once, with arches, extra and parent, and its history is kept', async () => {
    const extra = { 'rpm.macro.dist': '.el9', empty: null }
    const opts = named({ parent: 'dist-el9', arches: 'x86_64 aarch64', perm: 'tag', extra })
    const id = await world.result('rhea', 'createTag', 'made', opts)
    expect(await tagAt('made')).toMatchObject({ id, perm: 'tag', arches: 'x86_64 aarch64', extra })
    const [link] = await world.rows('getInheritanceData', 'made')
    expect(link).toMatchObject({ name: 'dist-el9', priority: 0, pkg_filter: '' })
    expect(await rhea('createTag', 'made')).toBe("1000 A tag with the name 'made' already exists")
    expect(await rhea('createTag', 'x', 'nowhere')).toBe(
      "1000 Parent tag 'nowhere' could not be found",
    )
    expect(await rhea('createTag', 'a b')).toBe(
      '1000 Name a b does not match RegexNameInternal value',
    )
    expect(await rhea('createTag', 'x', null, 'x86/64')).toBe(
      '1000 Architecture can be only [a-zA-Z0-9_-]',
    )
  })

  it('changes only in what is given', async () => {
    const before = await lastEvent()
    expect(await rhea('editTag2', 'made', named({ locked: true, perm: null }))).toBe('done')
    expect(await rhea('editTag2', 'made', named({ extra: { a: 1 }, block_extra: ['b'] }))).toBe(
      'done',
    )
    expect(await tagAt('made')).toMatchObject({
      arches: 'x86_64 aarch64',
      locked: true,
      perm: null,
      extra: { a: 1, 'rpm.macro.dist': '.el9' },
    })
    expect(await tagAt('made', before)).toMatchObject({ locked: false, perm: 'tag' })
    const both = named({ extra: { a: 2 }, remove_extra: ['a'] })
    expect(await rhea('editTag2', 'made', both)).toBe(
      "1000 Can not both add/update and remove tag-extra: 'a'",
    )
    expect(await rhea('editTag2', 'made', named({ remove_extra: ['z'] }))).toBe(
      "1000 Tag: made doesn't have extra: z",
    )
    const taken = Object(await world.hub.get('getTag', 'dist-el9')).id
    expect(await rhea('editTag2', 'made', named({ name: 'dist-el9' }))).toBe(
      `1000 Name dist-el9 already taken by tag ${taken}`,
    )
    const events = await lastEvent()
    expect(await rhea('editTag2', 'made', named({ locked: true }))).toBe('done')
    expect(await lastEvent()).toBe(events)
  })

  it('is cloned with packages, builds and groups, unless it is locked', async () => {
    const src = 'foreman-nightly-el9'
    expect(await rhea('snapshotTag', src, 'clone')).toBe('done')
    const builds = await world.rows('listTagged', 'clone')
    const latest = await world.rows('listTagged', src, null, true, null, true)
    const nvrs = (rows: Record<string, unknown>[]) => rows.map(({ nvr }) => String(nvr)).toSorted()
    expect(builds.length).toBeGreaterThan(5)
    expect(nvrs(builds)).toEqual(nvrs(latest))
    expect(await world.rows('getInheritanceData', 'clone')).toEqual([])
    expect(await world.hub.get('checkTagPackage', 'clone', 'rubygem-therubyracer')).toBe(false)
    const groups = async (tag: string) =>
      (await world.rows('getTagGroups', tag)).map(({ name }) => String(name)).toSorted()
    expect(await groups('clone')).toEqual(await groups(src))
    expect(await rhea('snapshotTag', src, 'clone')).toBe('1000 Target tag already exists')
    expect(await rhea('snapshotTag', 'made', 'other')).toBe(
      '1000 Source tag is locked, use force to copy',
    )
  })

  it('is deleted with its targets and links, and may come back under its id', async () => {
    expect(await rhea('createBuildTarget', 'clone', 'clone', 'clone')).toBe('done')
    const { id } = await tagAt('clone')
    expect(await rhea('deleteTag', 'clone')).toBe('done')
    expect(await world.hub.get('getTag', 'clone')).toBeNull()
    expect(await world.hub.get('getBuildTarget', 'clone')).toBeNull()
    expect(await rhea('deleteTag', 'clone')).toBe("1000 No such tagInfo: 'clone'")
    expect(await world.result('rhea', 'createTag', 'clone')).toBe(id)
    expect(await world.rows('listTagged', 'clone')).toEqual([])
  })
})

describe('a build target', () => {
  it('is made, renamed and deleted, each with a fault for who comes late', async () => {
    const tags = ['foreman-nightly-el9-build', 'foreman-nightly-el9']
    expect(await rhea('createBuildTarget', 'aim', ...tags)).toBe('done')
    expect(await rhea('createBuildTarget', 'aim', ...tags)).toBe(
      "1000 A build target with the name 'aim' already exists",
    )
    expect(await rhea('createBuildTarget', 'aim2', 'nowhere', 'made')).toBe(
      "1000 build tag 'nowhere' does not exist",
    )
    expect(await rhea('editBuildTarget', 'aim', 'aim3', ...tags.toReversed())).toBe('done')
    expect(await world.hub.get('getBuildTarget', 'aim3')).toMatchObject({
      build_tag_name: 'foreman-nightly-el9',
    })
    expect(await rhea('deleteBuildTarget', 'aim3')).toBe('done')
    expect(await rhea('deleteBuildTarget', 'aim')).toBe('1000 No such build target: aim')
  })
})

describe('what a tag lists', () => {
  const tag = 'petr-playground'

  it('packages: added, blocked, unblocked, removed once', async () => {
    expect(await rhea('packageListAdd', tag, 'newcomer')).toBe('1000 owner not specified')
    expect(await rhea('packageListAdd', tag, 'newcomer', 'petr')).toBe('done')
    const events = await lastEvent()
    expect(await rhea('packageListAdd', tag, 'newcomer', 'petr')).toBe('done')
    expect(await lastEvent()).toBe(events)
    expect(await rhea('packageListSetArches', tag, 'newcomer', 'i686')).toBe('done')
    expect(await rhea('packageListSetOwner', tag, 'newcomer', 'hana')).toBe('done')
    expect(await world.hub.get('getPackageConfig', tag, 'newcomer')).toMatchObject({
      extra_arches: 'i686',
      owner_name: 'hana',
    })
    expect(await rhea('packageListBlock', tag, 'newcomer')).toBe('done')
    expect(await rhea('packageListAdd', tag, 'newcomer', 'petr', false)).toBe(
      `1000 package newcomer is blocked in tag ${tag}`,
    )
    expect(await rhea('packageListUnblock', tag, 'newcomer')).toBe('done')
    expect(await rhea('packageListUnblock', tag, 'newcomer')).toBe(
      `1000 package newcomer NOT blocked in tag ${tag}`,
    )
    expect(await rhea('packageListRemove', tag, 'newcomer')).toBe('done')
    expect(await world.hub.get('getPackageConfig', tag, 'newcomer')).toBeNull()
    expect(await rhea('packageListBlock', tag, 'newcomer')).toBe(
      `1000 Package newcomer is not in tag listing for ${tag}`,
    )
  })

  it('groups, their packages and what they require', async () => {
    expect(await rhea('groupListAdd', tag, 'tools', named({ description: 'all' }))).toBe('done')
    expect(await rhea('groupListAdd', tag, 'more')).toBe('done')
    expect(await rhea('groupPackageListAdd', tag, 'tools', 'bash')).toBe('done')
    expect(await rhea('groupReqListAdd', tag, 'tools', 'more')).toBe('done')
    const read = async () =>
      (await world.rows('getTagGroups', tag, named({ inherit: false }))).find(
        ({ name }) => name === 'tools',
      )
    expect(await read()).toMatchObject({
      display_name: 'tools',
      description: 'all',
      packagelist: [{ package: 'bash', type: 'mandatory' }],
      grouplist: [{ name: 'more', type: 'mandatory' }],
    })
    expect(await rhea('groupPackageListBlock', tag, 'tools', 'bash')).toBe('done')
    expect(await rhea('groupPackageListBlock', tag, 'tools', 'bash')).toBe(
      `1000 package bash blocked in group tools, tag ${tag}`,
    )
    expect(await rhea('groupReqListRemove', tag, 'tools', 'more')).toBe('done')
    expect(await read()).toMatchObject({ packagelist: [], grouplist: [] })
    expect(await rhea('groupPackageListUnblock', tag, 'tools', 'bash')).toBe('done')
    const ids = [await world.rows('getTagGroups', tag), await tagAt(tag)] as const
    const group = ids[0].find(({ name }) => name === 'tools')?.['group_id']
    expect(await rhea('groupPackageListUnblock', tag, 'tools', 'bash')).toBe(
      `1000 package bash is NOT blocked in group ${String(group)}, tag ${ids[1].id}`,
    )
    expect(await rhea('groupListBlock', tag, 'tools')).toBe('done')
    expect(await rhea('groupListBlock', tag, 'tools')).toBe(
      `1000 group tools is blocked in tag ${tag}`,
    )
    expect(await rhea('groupListUnblock', tag, 'tools')).toBe('done')
    expect(await rhea('groupListRemove', tag, 'tools')).toBe(
      `1000 No group: tools found for tag: ${tag}`,
    )
  })

  it('external repos with a priority of their own', async () => {
    const made = await world.result('anna', 'createExternalRepo', 'extra', 'https://example.org/r')
    expect(made).toMatchObject({ name: 'extra', url: 'https://example.org/r/' })
    expect(await world.outcome('anna', 'createExternalRepo', 'extra', 'x')).toBe(
      '1000 An external repo named "extra" already exists',
    )
    expect(await rhea('addExternalRepoToTag', tag, 'extra', 5, 'best')).toBe(
      '1000 No such merge mode: best',
    )
    expect(await rhea('addExternalRepoToTag', tag, 'extra', 5, 'bare')).toBe('done')
    expect(await rhea('addExternalRepoToTag', tag, 'extra', 6)).toBe(
      `1000 tag ${tag} already associated with external repo extra`,
    )
    expect(await rhea('addExternalRepoToTag', tag, 'puppet8-el9', 5)).toBe(
      `1000 tag ${tag} already associated with an external repo at priority 5`,
    )
    expect(await world.result('rhea', 'editTagExternalRepo', tag, 'extra', 7)).toBe(true)
    expect(await world.result('rhea', 'editTagExternalRepo', tag, 'extra', 7)).toBe(false)
    const own = await world.rows('getTagExternalRepos', tag)
    expect(own).toMatchObject([{ priority: 7, merge_mode: 'bare', arches: null }])
    expect(await world.outcome('anna', 'deleteExternalRepo', 'extra')).toBe('done')
    expect(await world.rows('getTagExternalRepos', tag)).toEqual([])
    expect(await rhea('removeExternalRepoFromTag', tag, 'extra')).toBe('1000 No such repo: extra')
  })
})
