import { expect, test } from 'vitest'

import { makeTask } from '~/hub/testing/make-task'
import { TASK_STATE } from '~/hub/types/task'
import { columnName, isSettled, tellingLog, watchedTasks } from './columns'

const task = (id: number, method: string, state: number = TASK_STATE.OPEN) =>
  makeTask({ id, method, state, arch: 's390x' })

test('watches what writes logs, in the order it was made', () => {
  const below = {
    '1': [task(5, 'buildArch'), task(2, 'buildSRPMFromSCM'), task(9, 'tagBuild')],
    '5': [],
  }
  expect(watchedTasks(task(1, 'build'), below).map(({ id }) => id)).toEqual([2, 5])
})

test('watches a lone task and a plugin’s task', () => {
  expect(watchedTasks(task(7, 'createrepo'), {}).map(({ id }) => id)).toEqual([7])
  const below = { '1': [task(2, 'pluginLeaf')] }
  expect(watchedTasks(task(1, 'pluginParent'), below).map(({ id }) => id)).toEqual([2])
})

test('sets a made source package aside', () => {
  expect(isSettled(task(2, 'buildSRPMFromSCM', TASK_STATE.CLOSED))).toBe(true)
  expect(isSettled(task(2, 'buildSRPMFromSCM', TASK_STATE.FAILED))).toBe(false)
  expect(isSettled(task(2, 'buildArch', TASK_STATE.CLOSED))).toBe(false)
  expect(columnName(task(2, 'buildArch'))).toBe('s390x')
})

test('shows the log that tells most, and none while all are empty', () => {
  expect(tellingLog({ 'state.log': 5, 'root.log': 10, 'build.log': 0 })).toBe('root.log')
  expect(tellingLog({ 'build.log': 1, 'root.log': 10 })).toBe('build.log')
  expect(tellingLog({ 'weird.log': 1 })).toBe('weird.log')
  expect(tellingLog({ 'build.log': 0 })).toBeNull()
})
