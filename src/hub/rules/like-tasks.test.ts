import { expect, test } from 'vitest'

import { makeTask } from '../testing/make-task'
import { TASK_STATE } from '../types/task'
import { hasLikes, likeBuild, likeTask, packageOf, targetOf } from './like-tasks'

const arch = (id: number, name: string, state: number = TASK_STATE.CLOSED) =>
  makeTask({ id, method: 'buildArch', arch: name, state, parent: 1 })

test('the like of a task is the one for its architecture, else any that succeeded', () => {
  const failed = arch(9, 'aarch64', TASK_STATE.FAILED)
  const others = [makeTask({ id: 2, method: 'tagBuild' }), arch(3, 'x86_64'), arch(4, 'aarch64')]
  expect(likeTask(failed, others)).toBe(others[2])
  expect(likeTask(arch(9, 'noarch'), others)).toBe(others[1])
  expect(likeTask(failed, [arch(5, 'aarch64', TASK_STATE.FAILED)])).toBeNull()
})

test('the like of a build is the newest for its target, else the newest', () => {
  const builds = [{ target: 'el10' }, { target: 'el9', newer: true }, { target: 'el9' }]
  expect(likeBuild('el9', builds)).toBe(builds[1])
  expect(likeBuild('el8', builds)).toBe(builds[0])
  expect(likeBuild(null, [])).toBeNull()
})

test('only what each build of a package does has likes', () => {
  expect(hasLikes(arch(1, 'x86_64'))).toBe(true)
  expect(hasLikes({ ...arch(1, 'x86_64'), parent: null })).toBe(false)
  expect(hasLikes(makeTask({ method: 'createrepo', parent: 1 }))).toBe(false)
})

const build = (src: string, target: string | null) =>
  makeTask({ method: 'build', request: [src, target, {}] })

test('a package is named by its SRPM, else by its source', () => {
  const root = build('git+https://git.example.org/p.git?packages/foo-bar#4f2a1c9d', 'el9')
  const withSrpm = { ...arch(1, 'noarch'), request: ['tasks/1/2/foo-bar-baz-1.0-1.el9.src.rpm', 3] }
  expect(packageOf(withSrpm, root)).toBe('foo-bar-baz')
  const fromScm = makeTask({ method: 'buildSRPMFromSCM', request: ['git+https://x', 3, {}] })
  expect(packageOf(fromScm, root)).toBe('foo-bar')
  expect(packageOf(fromScm, build('cli-build/1.2/foo-1-1.src.rpm', null))).toBe('foo')
  expect(packageOf(fromScm, makeTask({ method: 'maven', request: [] }))).toBeNull()
})

test('a build may have no target', () => {
  expect(targetOf(build('x', 'el9'))).toBe('el9')
  expect(targetOf(build('x', null))).toBeNull()
})
