import { expect, test } from 'vitest'

import { both, either, flag, list, number, orNull, record, struct, text } from './reader'

const nested: unknown = { a: [1] }

test.each<[unknown, number]>([
  [5, 5],
  ['42', 42],
  ['-1.5', -1.5],
  ['', NaN],
  ['1e5', NaN],
  [null, NaN],
  [Infinity, NaN],
  [nested, NaN],
  [true, NaN],
])('%j as a number is %j', (value, expected) => {
  expect(number.read(value)).toBe(expected)
})

test('an integer past 2^53 as a number is the nearest one', () => {
  expect(number.read(9007199254740993n)).toBe(9007199254740992)
})

test.each<[unknown, string]>([
  ['x', 'x'],
  [null, ''],
  [undefined, ''],
  [5, '5'],
  [true, 'true'],
  [nested, 'not understood'],
  [[], 'not understood'],
])('%j as a text is %j', (value, expected) => {
  expect(text.read(value)).toBe(expected)
})

test('what may be nil is nil where it cannot be read', () => {
  expect(orNull(number).read('x')).toBeNull()
  expect(orNull(number).read(NaN)).toBeNull()
  expect(orNull(text).read(undefined)).toBeNull()
  expect(orNull(struct<{ a: number }>({ a: number })).read([])).toBeNull()
  expect(orNull(text).read(5)).toBe('5')
})

test('a list loses the items that do not fit', () => {
  expect(list(text).read(['a', null, {}, 'b'])).toEqual(['a', 'b'])
  expect(list(text).read('a')).toEqual([])
  expect(list(orNull(number)).read([1, null, 'x'])).toEqual([1, null])
})

test('a struct has all its members, and keeps those that nobody knows', () => {
  const row = struct<{ id: number; on: boolean; size?: number }>(
    { id: number, on: flag },
    { size: number },
  )
  expect(row.read({ id: '3', other: nested })).toEqual({ id: 3, on: false, other: nested })
  expect(row.read({ id: 3, on: true, size: null })).toEqual({ id: 3, on: true, size: undefined })
  expect(row.read(null)).toEqual({ id: NaN, on: false })
  expect([{}, { other: 1 }, { id: null }].map(row.fits)).toEqual([false, false, true])
})

test('structs by name, one of two kinds, and a struct that has more than another', () => {
  expect(record(list(number)).read({ a: [1], b: null })).toEqual({ a: [1], b: [] })
  const one = either(list(text), text)
  expect([one.read('a'), one.read(['a']), one.fits(5)]).toEqual(['a', ['a'], false])
  const more = both(struct<{ a: number }>({ a: number }), struct<{ b: string }>({ b: text }))
  expect(more.read({ a: 1 })).toEqual({ a: 1, b: '' })
})
