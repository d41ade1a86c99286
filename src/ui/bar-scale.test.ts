import { expect, test } from 'vitest'

import { axisEnd } from './bar-scale'

test.each([
  [0, 2],
  [1, 2],
  [3, 5],
  [5, 5],
  [11, 20],
  [99, 100],
  [201, 500],
  [1_200_000, 2_000_000],
])('%i fits into an axis to %i', (largest, end) => {
  expect(axisEnd(largest)).toBe(end)
})
