import { expect, test } from 'vitest'

import { makeTask } from '~/hub/testing/make-task'
import { TASK_STATE, type Task } from '~/hub/types/task'
import { barOf, treeRows } from './time-axis'

const task = (part: Partial<Task>) =>
  makeTask({ start_ts: 150, completion_ts: 200, state: TASK_STATE.CLOSED, ...part })

test('draws children under their parent, oldest first', () => {
  const below = { '1': [task({ id: 4 }), task({ id: 2 })], '2': [task({ id: 3 })] }
  const rows = treeRows(task({ id: 1 }), below)
  expect(rows.map((row) => [row.task.id, row.depth])).toEqual([
    [1, 0],
    [2, 1],
    [3, 2],
    [4, 1],
  ])
})

test('a finished task waits, then runs', () => {
  expect(barOf(task({}), 100, 300)).toEqual({ left: 0, waited: 0.25, ran: 0.25 })
})

test('a running one reaches to now, a free one has only waited', () => {
  const running = task({ state: TASK_STATE.OPEN, completion_ts: null })
  expect(barOf(running, 100, 300)).toEqual({ left: 0, waited: 0.25, ran: 0.75 })
  const free = task({ state: TASK_STATE.FREE, start_ts: null, completion_ts: null })
  expect(barOf(free, 0, 200)).toEqual({ left: 0.5, waited: 0.5, ran: 0 })
})

test('a task canceled before it began has waited until then', () => {
  const canceled = task({ state: TASK_STATE.CANCELED, start_ts: null })
  expect(barOf(canceled, 100, 300)).toEqual({ left: 0, waited: 0.5, ran: 0 })
})
