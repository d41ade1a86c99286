import { expect, test } from 'vitest'

import { whyNotList } from './package-list'

const listed = { package_id: 1, package_name: 'bash', tag_name: 'parent', blocked: false }

test('what the tag does not list is added', () => {
  expect(whyNotList('bash', null)).toBeNull()
})

test('what it lists, or inherits, is changed elsewhere', () => {
  expect(whyNotList('bash', listed)).toMatch(/^bash is listed already, in parent/)
  expect(whyNotList('bash', { ...listed, blocked: true })).toMatch(/in parent: unblock it instead/)
})
