import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Value } from '../../demo-hub/xmlrpc/values'
import { named } from './client'
import { startWriters, type Writers } from './write-client'

let world: Writers

beforeAll(async () => {
  world = await startWriters()
}, 60_000)
afterAll(async () => world.hub.close())

const tag = 'petr-playground'
const host = 'builder-x86_64-02'

/** Each call with the permission that it needs; admins may do all of them. */
const guarded: [permission: string, method: string, ...params: Value[]][] = [
  ['tag', 'createTag', 'x'],
  ['tag', 'editTag2', tag, named({ locked: true })],
  ['tag', 'deleteTag', tag],
  ['tag', 'setInheritanceData', tag, []],
  ['tag', 'snapshotTag', tag, 'x'],
  ['tag', 'groupListAdd', tag, 'x'],
  ['tag', 'groupListUnblock', tag, 'x'],
  ['tag', 'groupPackageListAdd', tag, 'build', 'bash'],
  ['tag', 'groupReqListRemove', tag, 'build', 'build'],
  ['tag', 'addExternalRepoToTag', tag, 'x', 1],
  ['tag', 'editTagExternalRepo', tag, 'x', 1],
  ['tag', 'removeExternalRepoFromTag', tag, 'x'],
  ['tag', 'tagBuildBypass', tag, 1],
  ['tag', 'untagBuildBypass', tag, 1],
  ['tag', 'massTag', tag, []],
  ['target', 'createBuildTarget', 'x', tag, tag],
  ['target', 'editBuildTarget', 'foreman-nightly-el9', 'x', tag, tag],
  ['target', 'deleteBuildTarget', 'foreman-nightly-el9'],
  ['host', 'addHost', 'x', ['x86_64']],
  ['host', 'editHost', host, named({ comment: 'x' })],
  ['host', 'enableHost', host],
  ['host', 'disableHost', host],
  ['host', 'enableChannel', 'vm'],
  ['host', 'disableChannel', 'vm'],
  ['host', 'addHostToChannel', host, 's390x'],
  ['host', 'removeHostFromChannel', host, 'default'],
  ['regen-repo', 'newRepo', tag],
  ['admin', 'createExternalRepo', 'x', 'https://example.org/'],
  ['admin', 'editExternalRepo', 'puppet8-el9', 'x'],
  ['admin', 'deleteExternalRepo', 'puppet8-el9'],
  ['admin', 'addChannel', 'x'],
  ['admin', 'editChannel', 'vm', named({ name: 'x' })],
  ['admin', 'renameChannel', 'vm', 'x'],
  ['admin', 'createUser', 'x'],
  ['admin', 'enableUser', 'hana'],
  ['admin', 'disableUser', 'hana'],
  ['admin', 'grantPermission', 'petr', 'tag'],
  ['admin', 'revokePermission', 'rhea', 'tag'],
  ['admin', 'editPermission', 'tag', 'x'],
  ['admin', 'newGroup', 'x'],
  ['admin', 'addGroupMember', 'foreman-packagers', 'hana'],
  ['admin', 'dropGroupMember', 'foreman-packagers', 'petr'],
  ['admin', 'freeTask', 1],
  ['admin', 'setTaskPriority', 1, 5],
  ['admin', 'assignTask', 1, host],
  ['admin', 'cancelTaskFull', 1],
  ['admin', 'repo.setRequestPriority', 1, 5],
]

describe('a write for which one lacks the permission', () => {
  it.each(guarded)('%s is needed for %s', async (permission, method, ...params) => {
    const refusal = (who: string) => `1004 ${permission} permission required (${who})`
    expect(await world.outcome(null, method, ...params)).toBe(refusal('user not logged in'))
    expect(await world.outcome('petr', method, ...params)).toBe(refusal('logged in as petr'))
    const wrong = permission === 'host' ? 'rhea' : 'hana'
    expect(await world.outcome(wrong, method, ...params)).toBe(refusal(`logged in as ${wrong}`))
  })

  it.each([
    ['tagBuild', tag, 1],
    ['untagBuild', tag, 1],
    ['moveBuild', tag, tag, 1],
    ['moveAllBuilds', tag, tag, 'foreman'],
    ['build', 'x', null],
    ['chainBuild', [], null],
    ['resubmitTask', 1],
    ['cancelBuild', 1],
    ['cancelTaskChildren', 1],
    ['promoteBuild', 1],
    ['repo.request', tag],
    ['createSideTag', 'foreman-nightly-el9-build'],
    ['editSideTag', tag],
    ['removeSideTag', tag],
  ])('somebody must be signed in for %s', async (method, ...params) => {
    const refusal = '1004 you must be logged in for this operation'
    expect(await world.outcome(null, method, ...params)).toBe(refusal)
  })
})

describe('policies', () => {
  it('keep package lists to holders of tag and to admins', async () => {
    const refusal =
      '1004 policy violation (package_list): Only admin/tag can do this via default policy ' +
      '[rule: all :: deny Only admin/tag can do this via default policy]'
    for (const method of ['packageListAdd', 'packageListRemove', 'packageListBlock'])
      expect(await world.outcome('petr', method, tag, 'foreman')).toBe(refusal)
    expect(await world.outcome('petr', 'packageListSetOwner', tag, 'foreman', 'petr')).toBe(refusal)
    expect(await world.outcome('petr', 'packageListSetArches', tag, 'foreman', 's390x')).toBe(
      refusal,
    )
    const forced = named({ force: true })
    expect(await world.outcome('petr', 'packageListAdd', tag, 'x', 'petr', forced)).toBe(refusal)
  })

  it('say what they say for a user, and that they are not there', async () => {
    const says = async (user: string, name: string) =>
      world.result('petr', 'evalPolicy', name, { user_id: user })
    expect(await says('anna', 'build_from_srpm')).toBe('allow')
    expect(await says('petr', 'build_from_srpm')).toBe(
      'deny Only admin can do this via default policy',
    )
    expect(await says('rhea', 'package_list')).toBe('allow')
    expect(await world.outcome('petr', 'evalPolicy', 'tag', {})).toBe('1000 no such policy: tag')
  })

  it('let admins and holders of the permission in', async () => {
    expect(await world.outcome('rhea', 'createTag', 'role-rhea')).toBe('done')
    expect(await world.outcome('anna', 'createTag', 'role-anna')).toBe('done')
    expect(await world.outcome('hana', 'disableHost', host)).toBe('done')
    expect(await world.outcome('hana', 'enableHost', host)).toBe('done')
    expect(await world.outcome('rhea', 'newRepo', 'role-rhea')).toBe('done')
  })
})
