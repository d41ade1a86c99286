import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Value } from '../../demo-hub/xmlrpc/values'
import { named } from './client'
import { until } from './subjects'
import { startWriters, type Writers } from './write-client'

let world: Writers

beforeAll(async () => {
  world = await startWriters(60)
}, 60_000)
afterAll(async () => world.hub.close())

const target = 'foreman-nightly-el9'
const packaging = 'git+https://git.example.org/foreman-packaging.git?packages/foreman'
const scratch = { scratch: true }

const task = async (id: number) => Object(await world.hub.get('getTaskInfo', id))
const stateOf = async (id: number) => Number((await task(id)).state)
const ended = async (id: number) => {
  await until(async () => [2, 3, 5].includes(await stateOf(id)))
  return stateOf(id)
}
const submit = async (source: string, opts: Record<string, Value> = {}) =>
  Number(await world.result('petr', 'build', `${packaging}/${source}`, target, opts))
const buildOf = async (id: number) => {
  const [build] = await world.rows('listBuilds', named({ taskID: id }))
  return Object(build)
}
const isTagged = async (tag: string, nvr: string) =>
  (await world.rows('listTagged', tag)).some((build) => build['nvr'] === nvr)

describe('a running task', () => {
  it('is steered by admins: priority, free, assign', async () => {
    const id = await submit('rubygem-puma#1,noarch,secs=90000', scratch)
    await until(async () => (await world.rows('getTaskChildren', id)).length === 2)
    const [, arch] = await world.rows('getTaskChildren', id)
    const child = Number(arch?.['id'])
    expect(await world.outcome('anna', 'setTaskPriority', id, 5)).toBe('done')
    expect([await task(id), await task(child)]).toMatchObject([{ priority: 5 }, { priority: 5 }])
    await until(async () => (await stateOf(child)) === 1)
    expect(await world.result('anna', 'assignTask', child, 'builder-s390x-02')).toBe(false)
    const force = named({ force: true })
    expect(await world.result('anna', 'assignTask', child, 'builder-s390x-02', force)).toBe(true)
    expect(await task(child)).toMatchObject({ state: 4, host_id: 6 })
    expect(await world.outcome('anna', 'freeTask', child)).toBe('done')
    await until(async () => (await stateOf(child)) === 1)
    expect(await world.outcome('anna', 'assignTask', child, 'x')).toBe("1000 Invalid hostInfo: 'x'")
    expect(await world.outcome('hana', 'cancelTaskChildren', id)).toBe(
      '1004 Cannot cancel task, not owner',
    )
    expect(await world.outcome('anna', 'cancelTaskFull', child)).toBe(
      `1000 Task ${child} is not top-level (parent=${id})`,
    )
    expect(await world.outcome('anna', 'cancelTaskFull', child, false)).toBe('done')
    expect([await stateOf(id), await stateOf(child)]).toEqual([3, 3])
    expect(await world.outcome('anna', 'setTaskPriority', id, 5)).toBe(
      "1000 Finished task's priority can't be updated",
    )
    expect(await world.outcome('anna', 'freeTask', id)).toBe(
      `1000 Cannot free task ${id}, state is CANCELED`,
    )
    const [waiting] = await world.rows('listTasks', { state: [0], arch: ['s390x'] })
    const free = Number(waiting?.['id'])
    expect(await world.outcome('anna', 'freeTask', free)).toBe(`1000 No such task: ${free}`)
  })
})

describe('a write', () => {
  it('happens once, also when its answer is lost and it comes again', async () => {
    const count = async () => (await world.rows('listTasks', { method: 'tagBuild' })).length
    const [build] = await world.rows('listTagged', target)
    const params = ['foreman-nightly-el9-candidate', Number(build?.['build_id'])]
    const before = await count()
    const session = { ...(await world.hub.login('rhea')), callNumber: 1 }
    await expect(
      world.hub.call('packageListAdd', ['petr-playground', 'once', 'petr'], {
        session,
        faults: 'packageListAdd:cut',
      }),
    ).rejects.toThrow('fetch failed')
    const again = await world.hub.call('packageListAdd', ['petr-playground', 'once', 'petr'], {
      session,
    })
    expect(again.fault?.code).toBe(1009)
    const history = await world.hub.get('queryHistory', named({ package: 'once' }))
    expect(Object(history).tag_packages).toHaveLength(1)
    const next = { ...session, callNumber: 2 }
    expect((await world.hub.call('tagBuild', params, { session: next })).fault).toBeNull()
    expect((await world.hub.call('tagBuild', params, { session: next })).fault?.code).toBe(1009)
    expect(await count()).toBe(before + 1)
  })
})

describe('tags and builds', () => {
  const side = 'foreman-nightly-el9-override'

  it('are tagged, moved and untagged, with faults for who comes late', async () => {
    const [build] = await world.rows('listTagged', target)
    const [nvr, name] = [String(build?.['nvr']), String(build?.['name'])]
    const id = Number(build?.['build_id'])
    const tagging = Number(await world.result('petr', 'tagBuild', 'petr-playground', id))
    expect(await ended(tagging)).toBe(2)
    const late = Number(await world.result('petr', 'tagBuild', 'petr-playground', id))
    expect(await ended(late)).toBe(5)
    expect((await world.hub.call('getTaskResult', [late])).fault).toEqual({
      code: 1003,
      message: `build ${nvr} already tagged (petr-playground)`,
    })
    const move = Number(await world.result('petr', 'moveBuild', 'petr-playground', side, id))
    expect(await ended(move)).toBe(2)
    expect([await isTagged('petr-playground', nvr), await isTagged(side, nvr)]).toEqual([
      false,
      true,
    ])
    const [all] = Object(await world.result('petr', 'moveAllBuilds', side, 'petr-playground', name))
    expect(await ended(Number(all))).toBe(2)
    expect(await isTagged('petr-playground', nvr)).toBe(true)
    expect(await world.outcome('petr', 'untagBuild', 'petr-playground', id)).toBe('done')
    expect(await world.outcome('petr', 'untagBuild', 'petr-playground', id)).toBe(
      `1003 build ${nvr} not in tag petr-playground`,
    )
  })

  it('a lock and a permission of a tag stop all but an admin with force', async () => {
    const [build] = await world.rows('listTagged', target)
    const id = Number(build?.['build_id'])
    const locked = 'foreman-3.15-el9'
    expect(await world.outcome('petr', 'tagBuild', locked, id)).toBe('1004 tag is locked')
    expect(await world.outcome('anna', 'tagBuild', locked, id)).toBe('1004 tag is locked')
    const force = named({ force: true })
    expect(await world.outcome('petr', 'tagBuild', locked, id, force)).toBe('1004 tag is locked')
    expect(await world.outcome('anna', 'tagBuildBypass', locked, id, force)).toBe('done')
    expect(await world.outcome('petr', 'tagBuild', 'foreman-3.17-el9', id)).toBe(
      '1004 tag requires tag permission',
    )
    expect(await world.result('petr', 'checkTagAccess', 'foreman-3.17-el9')).toEqual([
      false,
      false,
      'tag requires tag permission',
    ])
    expect(await world.result('anna', 'checkTagAccess', locked)).toEqual([
      false,
      true,
      'tag is locked',
    ])
  })

  it('a right that is lost before the task runs is missed there', async () => {
    const [build] = await world.rows('listTagged', target)
    const tagging = Number(
      await world.result('petr', 'tagBuild', 'petr-playground', Number(build?.['build_id'])),
    )
    const lock = named({ locked: true })
    expect(await world.outcome('rhea', 'editTag2', 'petr-playground', lock)).toBe('done')
    expect(await ended(tagging)).toBe(5)
    expect((await world.hub.call('getTaskResult', [tagging])).fault).toEqual({
      code: 1004,
      message: 'tag is locked',
    })
    const open = named({ locked: false })
    expect(await world.outcome('rhea', 'editTag2', 'petr-playground', open)).toBe('done')
  })
})

describe('longer works', () => {
  it('a draft is promoted once, by its owner or who holds the permission', async () => {
    const id = await submit('rubygem-puma#1,ver=9.7,noarch,secs=1', { draft: true })
    expect(await ended(id)).toBe(2)
    const build = await buildOf(id)
    expect(build.release).toMatch(/,draft_\d+$/)
    expect(await world.outcome('hana', 'promoteBuild', build.build_id)).toMatch(
      /^1004 policy violation \(draft_promotion\): Only draft-promoter and build owner/,
    )
    const promoted = Object(await world.result('petr', 'promoteBuild', build.build_id))
    expect(promoted).toMatchObject({ draft: false, promoter_name: 'petr', version: '9.7' })
    expect(promoted.nvr).not.toContain('draft')
    expect(await world.outcome('petr', 'promoteBuild', build.build_id)).toBe(
      `1000 Cannot promote build ${promoted.nvr}. Reason: Not a draft build`,
    )
  })

  it('a chain builds its levels, each after a repo with the one before', async () => {
    const levels = ['rubygem-puma#1,ver=9.8,noarch,secs=1', 'rubygem-ffi#1,ver=9.8,noarch,secs=1']
    const sources = levels.map((source) => [`${packaging}/${source}`])
    const id = Number(await world.result('petr', 'chainBuild', sources, target))
    expect(await ended(id)).toBe(2)
    const parts = await world.rows('getTaskChildren', id)
    expect(parts.map(({ label, state }) => [label, state])).toEqual([
      ['build 0,0', 2],
      ['wait 1', 2],
      ['build 1,0', 2],
    ])
    const repo = Object(await world.hub.get('getTaskResult', Number(parts[1]?.['id'])))
    expect(repo).toMatchObject({ tag_name: 'foreman-nightly-el9-build', state: 1 })
    const bad = Number(await world.result('petr', 'chainBuild', sources, 'nowhere'))
    expect(await ended(bad)).toBe(5)
    expect((await world.hub.call('getTaskResult', [bad])).fault?.message).toBe(
      'unknown build target: nowhere',
    )
  })

  it('a repo is asked for once, and made', async () => {
    const tag = 'foreman-3.18-el9-build'
    const wish = named({ opts: { src: true } })
    const first = Object(await world.result('petr', 'repo.request', tag, wish))
    expect(first).toMatchObject({ repo: null, duplicate: false, request: { active: true } })
    const second = Object(await world.result('hana', 'repo.request', tag, wish))
    expect(second).toMatchObject({ duplicate: true, request: { id: first.request.id } })
    await until(async () => {
      const check = Object(await world.hub.get('repo.checkRequest', first.request.id))
      return check.repo !== null
    })
    const third = Object(await world.result('petr', 'repo.request', tag, wish))
    expect(third).toMatchObject({ request: null, repo: { opts: { src: true }, tag_name: tag } })
    expect(await world.outcome('petr', 'repo.request', tag, named({ opts: { x: 1 } }))).toBe(
      '1019 Invalid repo option: x',
    )
    const urgent = named({ priority: -1, force: true })
    expect(await world.outcome('petr', 'repo.request', tag, urgent)).toBe(
      '1004 only admins may create high-priority requests',
    )
  })

  it('a side tag is made, edited within bounds and removed by its owner alone', async () => {
    const base = 'foreman-nightly-el9-build'
    const made = Object(await world.result('petr', 'createSideTag', base, false, 'test'))
    expect(made.name).toBe(`${base}-side-${made.id}-test`)
    expect(await world.outcome('petr', 'createSideTag', base, false, 'mine')).toBe(
      '1000 mine suffix is not allowed for sidetag',
    )
    const debug = named({ debuginfo: true })
    expect(await world.outcome('petr', 'editSideTag', made.name, debug)).toBe(
      '1000 Debuginfo setting is not allowed in parent tag.',
    )
    const macros = named({ rpm_macros: { dist: '.x' } })
    expect(await world.outcome('petr', 'editSideTag', made.name, macros)).toBe(
      '1000 RPM macros change is not allowed in parent tag.',
    )
    const allow = named({ extra: { sidetag_rpm_macros_allowed: 'di*' } })
    expect(await world.outcome('rhea', 'editTag2', base, allow)).toBe('done')
    expect(await world.outcome('petr', 'editSideTag', made.name, macros)).toBe('done')
    expect(await world.hub.get('getTag', made.name)).toMatchObject({
      extra: { 'rpm.macro.dist': '.x', sidetag_user: 'petr' },
    })
    expect(await world.outcome('hana', 'removeSideTag', made.name)).toBe(
      '1004 This is not your sidetag',
    )
    expect(await world.outcome('petr', 'removeSideTag', target)).toBe(
      `1000 Not a sidetag: ${target}`,
    )
    expect(await world.outcome('petr', 'removeSideTag', made.name)).toBe('done')
    expect(await world.hub.get('getBuildTarget', made.name)).toBeNull()
  })
})
