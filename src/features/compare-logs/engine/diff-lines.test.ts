import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import type { Change } from './change'
import { diffLines } from './diff-lines'

const ids = (values: readonly number[]) => Int32Array.from(values)

/** The new lines made of the old ones and of what the changes say of the new. */
function applied(old: Int32Array, now: Int32Array, changes: readonly Change[]): number[] {
  const made: number[] = []
  let at = 0
  for (const { oldFrom, oldTo, newFrom, newTo } of changes) {
    made.push(...old.subarray(at, oldFrom), ...now.subarray(newFrom, newTo))
    at = oldTo
  }
  made.push(...old.subarray(at))
  return made
}

const cost = (changes: readonly Change[]) =>
  changes.reduce(
    (sum, { oldFrom, oldTo, newFrom, newTo }) => sum + oldTo - oldFrom + newTo - newFrom,
    0,
  )

test.each([
  [[], [], 0],
  [[1, 2, 3], [1, 2, 3], 0],
  [[], [1, 2], 2],
  [[1, 2], [], 2],
  [[1, 2, 3], [1, 9, 3], 2],
  [[1, 1, 1], [1, 1, 1, 1], 1],
  [[1, 2, 1, 2, 1], [2, 1, 2, 1, 1], 2],
])('from %j to %j it takes %j', (old, now, expected) => {
  expect(cost(diffLines(ids(old), ids(now)))).toBe(expected)
})

test('the changes turn the old lines into the new ones, in order and apart', () => {
  const lines = fc.array(fc.nat(8), { maxLength: 60 })
  fc.assert(
    fc.property(lines, lines, (a, b) => {
      const [old, now] = [ids(a), ids(b)]
      const changes = diffLines(old, now)
      expect(applied(old, now, changes)).toEqual(b)
      for (const [index, change] of changes.entries()) {
        const before = changes[index - 1]
        expect(change.oldFrom - (before?.oldTo ?? -1)).toBeGreaterThan(0)
        expect(change.oldFrom - (before?.oldTo ?? 0)).toBe(change.newFrom - (before?.newTo ?? 0))
      }
    }),
    { numRuns: 1000 },
  )
})

test('a few changes in a long log are found one by one', () => {
  const old = Int32Array.from({ length: 200_000 }, (_, at) => at % 50_000)
  const now = old.with(1_000, -1).with(150_000, -2)
  expect(diffLines(old, now)).toEqual([
    { oldFrom: 1_000, oldTo: 1_001, newFrom: 1_000, newTo: 1_001 },
    { oldFrom: 150_000, oldTo: 150_001, newFrom: 150_000, newTo: 150_001 },
  ])
})

test('long logs that have nothing in common are one change', () => {
  const old = Int32Array.from({ length: 100_000 }, (_, at) => at % 7)
  const now = Int32Array.from({ length: 100_000 }, (_, at) => 10 + (at % 5))
  expect(diffLines(old, now)).toEqual([{ oldFrom: 0, oldTo: 100_000, newFrom: 0, newTo: 100_000 }])
})
