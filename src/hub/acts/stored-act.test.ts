import { expect, test } from 'vitest'

import { isStoredAct } from './stored-act'

const act = {
  does: 'Cancel task 1',
  done: 'Canceled task 1',
  writes: [{ method: 'cancelTask', params: { task_id: 1 } }],
  commands: ['koji cancel 1'],
}

test('a change that was stored whole is one', () => {
  expect(isStoredAct(act)).toBe(true)
  expect(isStoredAct({ ...act, back: act })).toBe(true)
})

test.each([
  null,
  [],
  { ...act, does: 1 },
  { ...act, writes: [null] },
  { ...act, writes: [{ method: 'constructor', params: {} }] },
  { ...act, writes: [{ method: 'cancelTask', params: null }] },
  { ...act, commands: [1] },
  { ...act, back: {} },
])('%j is none', (stored) => {
  expect(isStoredAct(stored)).toBe(false)
})
