import { expect, test } from 'vitest'

import { archesOf, dayOf, daysAgo, daysParam } from './filters'

test('days are counted from a midnight, so that a list from that day shows the same', () => {
  const noon = new Date(2026, 2, 3, 12)
  expect(dayOf(daysAgo(7, noon))).toBe('2026-02-24')
  expect(daysAgo(7, noon)).toBe(new Date(2026, 1, 24).getTime() / 1000)
  expect(dayOf(daysAgo(-1, noon))).toBe('')
})

test.each([
  ['14', 14],
  ['-1', -1],
  ['0', undefined],
  ['week', undefined],
])('days=%s', (text, days) => {
  expect(daysParam.parse(text)).toBe(days)
})

test('ix86 of old addresses is every 32-bit Intel', () => {
  expect(archesOf('ix86')).toContain('i686')
  expect(archesOf('s390x')).toEqual(['s390x'])
  expect(archesOf('')).toBeUndefined()
})
