import { expect, test } from 'vitest'

import { formatLineHash, parseLineHash } from './use-line-hash'

test.each([
  ['#L10', { from: 10, to: 10 }],
  ['#L10-L20', { from: 10, to: 20 }],
  ['#L20-10', { from: 10, to: 20 }],
  ['#10', null],
  ['#Lx', null],
  ['', null],
])('%s', (hash, range) => {
  expect(parseLineHash(hash)).toEqual(range)
})

test('what is written is read again', () => {
  for (const range of [null, { from: 3, to: 3 }, { from: 3, to: 9 }]) {
    expect(parseLineHash(formatLineHash(range))).toEqual(range)
  }
})
