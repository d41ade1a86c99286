import { expect, test } from 'vitest'

import { inPieces, inTurn } from './in-turn'

test('no more than so many at a time, in order', async () => {
  const begun: number[] = []
  let now = 0
  let most = 0
  await inTurn([1, 2, 3, 4, 5], 2, async (item) => {
    begun.push(item)
    most = Math.max(most, ++now)
    await new Promise((resolve) => setTimeout(resolve, item % 2))
    now--
  })
  expect(begun).toEqual([1, 2, 3, 4, 5])
  expect(most).toBe(2)
})

test('after a failure nothing more is begun', async () => {
  const begun: number[] = []
  const run = inTurn([1, 2, 3, 4], 1, (item) => {
    begun.push(item)
    return item === 2 ? Promise.reject(new Error('no')) : Promise.resolve()
  })
  await expect(run).rejects.toThrow('no')
  expect(begun).toEqual([1, 2])
})

test('pieces hold everything once', () => {
  expect(inPieces([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]])
  expect(inPieces([], 2)).toEqual([])
})
