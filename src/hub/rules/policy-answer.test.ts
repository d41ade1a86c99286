import { expect, test } from 'vitest'

import { policyVerdict } from './policy-answer'

test('a policy refuses with its own reason', () => {
  expect(policyVerdict('tag', 'allow')).toBeNull()
  expect(policyVerdict('tag', 'ALLOW all')).toBeNull()
  expect(policyVerdict('tag', 'deny')).toBe('The hub’s policy tag does not allow it')
  expect(policyVerdict('tag', 'deny only signed builds')).toBe(
    'The hub’s policy tag does not allow it: only signed builds',
  )
})

test('a policy that says nothing refuses nothing', () => {
  expect(policyVerdict('tag', null)).toBeNull()
  expect(policyVerdict('tag', undefined)).toBeNull()
})
