import { describe, expect, test } from 'vitest'

import type { HubValue } from '../types/common'
import type { Task } from '../types/task'
import { chainOfTask, draftOfTask } from './build-again'
import { buildParams, emptyBuildDraft } from './build-request'

const scm = 'git+https://host/p.git?x/foo#abc'

function taskOf(method: string, request?: HubValue[], more: Partial<Task> = {}): Task {
  const times = { create_time: '', create_ts: 0, start_time: null, start_ts: null }
  return {
    id: 12,
    method,
    label: null,
    state: 5,
    arch: 'noarch',
    owner: 1,
    parent: null,
    host_id: null,
    channel_id: 1,
    priority: 20,
    weight: null,
    waiting: null,
    awaited: null,
    completion_time: null,
    completion_ts: null,
    ...times,
    ...(request && { request }),
    ...more,
  }
}

describe('draftOfTask', () => {
  test('fills the form so that it makes the same call', () => {
    const opts = {
      scratch: true,
      arch_override: 'x86_64 s390x',
      rebuild_srpm: false,
      repo_id: 12,
      wait_builds: ['a-1-1', 'b-2-1'],
      fail_fast: true,
      custom_user_metadata: { ticket: 12 },
      some_plugin: { of: 'ours' },
    }
    const draft = draftOfTask(taskOf('build', [scm, 'el9', opts], { priority: 25 }))
    expect(draft?.carried).toEqual({ some_plugin: { of: 'ours' } })
    expect(buildParams({ ...emptyBuildDraft, ...draft })).toEqual({
      src: scm,
      target: 'el9',
      opts,
      priority: 5,
    })
  })

  test('leaves out what the command line sends for nothing', () => {
    const opts = {
      scratch: null,
      skip_tag: false,
      wait_builds: [],
      custom_user_metadata: {},
      arch_override: '',
    }
    expect(draftOfTask(taskOf('build', [scm, 'el9', opts]))).toEqual({ scmUrl: scm, target: 'el9' })
  })

  test('carries what its field cannot hold, by any name', () => {
    const opts = { repo_id: 'latest', scratch: 'yes', constructor: 1, quiet: false }
    expect(draftOfTask(taskOf('build', [scm, null, opts]))?.carried).toEqual(opts)
  })

  test('takes an upload by its path, and keyword arguments by their names', () => {
    const src = 'cli-build/1.x/foo-1-1.src.rpm'
    const request = [{ __starstar: true, src, target: 'el9', opts: { scratch: true } }]
    expect(draftOfTask(taskOf('build', request))).toEqual({
      sourceKind: 'srpm',
      srpmPath: src,
      target: 'el9',
      scratch: true,
    })
  })

  test('is null for other tasks and untold requests', () => {
    expect(draftOfTask(taskOf('newRepo', ['el9-build']))).toBeNull()
    expect(draftOfTask(taskOf('build'))).toBeNull()
    expect(draftOfTask(taskOf('build', [{ odd: 1 }, 'el9']))).toBeNull()
  })
})

test('chainOfTask reads levels and options', () => {
  const request = [[[scm], ['a-1-1', scm]], 'el9', { fail_fast: true }]
  expect(chainOfTask(taskOf('chainbuild', request, { priority: 25 }))).toEqual({
    levels: [[scm], ['a-1-1', scm]],
    target: 'el9',
    background: true,
    carried: { fail_fast: true },
  })
  expect(chainOfTask(taskOf('build', [scm, 'el9']))).toBeNull()
  expect(chainOfTask(taskOf('chainbuild'))).toBeNull()
})
