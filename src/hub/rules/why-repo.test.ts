import { expect, test } from 'vitest'

import type { RepoRequest } from '../types/repo'
import { TASK_STATE, type Task } from '../types/task'
import { repoWait, repoWaitReasons } from './why-repo'

const waitrepo = (...request: (string | number | null | string[])[]): Task => ({
  id: 5,
  method: 'waitrepo',
  label: null,
  state: TASK_STATE.OPEN,
  arch: 'noarch',
  owner: 1,
  parent: 4,
  host_id: 1,
  channel_id: 1,
  priority: 19,
  weight: 0.2,
  waiting: false,
  awaited: true,
  create_time: '',
  create_ts: 0,
  start_time: null,
  start_ts: null,
  completion_time: null,
  completion_ts: null,
  request,
})

const open: RepoRequest = {
  id: 8,
  active: true,
  priority: 20,
  tag_id: 6,
  tag_name: 'el9-build',
  at_event: null,
  min_event: 70,
  opts: null,
  owner: 1,
  owner_name: 'petr',
  repo_id: null,
  task_id: null,
  task_state: null,
  tries: 0,
  create_ts: 0,
  update_ts: 0,
}

const words = (task: Task, requests: RepoRequest[] | null) =>
  repoWaitReasons(repoWait(task), requests).map((each) => each.words)

test('what a waitrepo task waits for: tag, builds, event', () => {
  expect(words(waitrepo('el9-build'), [])).toEqual(['It waits for a repo of el9-build'])
  expect(words(waitrepo(6, null, ['a-1-1', 'b-1-1']), [])).toEqual([
    'It waits for a repo of tag 6 with a-1-1 and b-1-1',
  ])
  expect(words(waitrepo('el9-build', null, null, 70), null)).toEqual([
    'It waits for a repo of el9-build newer than event 70',
  ])
})

test('where its repo stands: asked for, being made, waiting for a builder', () => {
  const told = words(waitrepo(6), [
    { ...open, tries: 2 },
    { ...open, id: 9, task_id: 50, task_state: TASK_STATE.OPEN },
    { ...open, id: 10, task_id: 51, task_state: TASK_STATE.FREE },
  ])
  expect(told).toEqual([
    'It waits for a repo of el9-build',
    'Repo request 8 is in the hub’s queue, after 2 tries that failed',
    'Repo request 9 is being answered by newRepo task 50',
    'Repo request 10 is given to newRepo task 51, which waits for a builder',
  ])
})

test('what an older hub does not tell is said', () => {
  const [only] = repoWaitReasons(repoWait(waitrepo('el9-build')), null)
  expect(only?.help).toContain('kojira')
})
