import { expect, test } from 'vitest'

import { makeTask } from '../testing/make-task'
import { TASK_STATE } from '../types/task'
import { asFault, blamedLog, failedTask } from './failure'

const task = (id: number, parent: number | null, state: number, completion_ts: number) =>
  makeTask({ id, parent, state, completion_ts })

test('blames the child that failed first, not its parent nor the ones it took along', () => {
  const root = task(1, null, TASK_STATE.FAILED, 50)
  const below = {
    '1': [
      task(2, 1, TASK_STATE.CLOSED, 10),
      task(3, 1, TASK_STATE.FAILED, 40),
      task(4, 1, TASK_STATE.FAILED, 30),
      task(5, 1, TASK_STATE.CANCELED, 20),
    ],
  }
  expect(failedTask(root, below)?.id).toBe(4)
})

test('blames the task itself when no child failed, and nothing in a tree that did not fail', () => {
  expect(failedTask(task(1, null, TASK_STATE.FAILED, 5), { '1': [] })?.id).toBe(1)
  expect(failedTask(task(1, null, TASK_STATE.CANCELED, 5), {})).toBeNull()
})

test.each([
  ['mock exited with status 30; see root.log for more information', 'root.log'],
  ['mock exited with status 1; see build.log or root.log for more information', 'build.log'],
  ['something else', 'build.log'],
  [undefined, 'build.log'],
])('reads the log out of %j', (fault, log) => {
  expect(blamedLog(fault, ['state.log', 'root.log', 'build.log'])).toBe(log)
})

test('takes what is there when the named log is not', () => {
  const fault = 'mock exited with status 1; see build.log or root.log for more information'
  expect(blamedLog(fault, ['root.log'])).toBe('root.log')
  expect(blamedLog(fault, ['foo.rpm'])).toBeNull()
})

test('tells a fault from a result', () => {
  expect(asFault({ faultCode: 1005, faultString: 'no' })).toEqual({
    faultCode: 1005,
    faultString: 'no',
  })
  expect(asFault({ rpms: [] })).toBeNull()
  expect(asFault(null)).toBeNull()
})
