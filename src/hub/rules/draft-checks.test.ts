import { expect, test } from 'vitest'

import { readExtra, writeExtra } from './extra-value'
import { whyNotArches, whyNotExternalRepo, whyNotTagSettings } from './draft-checks'

test('names and arches are what the hub takes', () => {
  expect(whyNotTagSettings({ name: 'el9', arches: 'x86_64 i686' })).toBeNull()
  expect(whyNotTagSettings({ name: '', arches: '' })).toBe('Say the name')
  expect(whyNotTagSettings({ name: 'el 9', arches: '' })).toBe('A name has no spaces')
  expect(whyNotArches('x86_64,i686')).toContain('spaces between')
})

test('an external repo has an address that builders read', () => {
  expect(whyNotExternalRepo({ name: 'epel', url: 'https://example.org/$arch/' })).toBeNull()
  expect(whyNotExternalRepo({ name: 'epel', url: 'example.org' })).toContain('by http')
  expect(whyNotExternalRepo({ name: 'epel', url: '' })).toBe('Say the address')
})

test.each(['dnf', '5', 'true', '["a"', 5, true, null, ['a', { b: 1 }]])(
  'the extra value %j is the same once edited',
  (value) => {
    expect(readExtra(writeExtra(value))).toEqual(value)
  },
)
