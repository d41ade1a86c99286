import { expect, test } from 'vitest'

import { parseSessionState } from './session-store'

const session = { id: 1, key: 'k', userId: 2, userName: 'anna', signIn: 'password' as const }

test.each([
  [{ status: 'signed-in', session }],
  [{ status: 'expired', userName: 'anna', session: null }],
  [{ status: 'expired', userName: 'anna', session }],
])('%j is who was signed in', (state) => {
  expect(parseSessionState(JSON.stringify(state))).toEqual(state)
})

test.each([
  '{',
  'null',
  '5',
  '[]',
  '{"status":"signed-in"}',
  '{"status":"signed-in","session":null}',
  '{"status":"signed-in","session":{"id":"1","key":"k","userId":2,"userName":"a","signIn":"ssl"}}',
  '{"status":"signed-in","session":{"id":1,"key":"k","userId":2,"userName":"a","signIn":"x"}}',
  '{"status":"expired","session":null}',
  '{"status":"other","session":null,"userName":"a"}',
])('%s is nobody', (stored) => {
  expect(parseSessionState(stored)).toEqual({ status: 'anonymous' })
})

test('an expired session that is not whole cannot be renewed', () => {
  const stored = JSON.stringify({ status: 'expired', userName: 'anna', session: { id: 1 } })
  expect(parseSessionState(stored)).toEqual({ status: 'expired', userName: 'anna', session: null })
})
