import { expect, test } from 'vitest'

import { untilShared } from './polling'

test.each([
  [9_000, 3_000],
  [9_500, 2_500],
  [10_900, 1_100],
  [11_500, 3_500],
])('at %d ms the next shared moment is in %d ms', (now, rest) => {
  expect(untilShared(3_000, now)).toBe(rest)
})
