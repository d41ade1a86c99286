import { expect, test } from 'vitest'

import { axisEnd } from './bar-scale'

test.each([
  [0, 2],
  [1, 2],
  [3, 4],
  [10, 10],
  [11, 20],
  [99, 100],
  [201, 300],
  [645, 800],
  [1_200_000, 2_000_000],
])('%i fits into an axis to %i', (largest, end) => {
  expect(axisEnd(largest)).toBe(end)
})
