import { expect, test } from 'vitest'

import { toJson } from './json'

test.each([
  [{ a: [1, 'x', null, true], b: {}, c: [] }],
  [[{ a: { b: [[]] } }]],
  ['text "quoted"'],
  [NaN],
])('writes %j as JSON.stringify does', (value) => {
  expect(toJson(value)).toBe(JSON.stringify(value))
  expect(toJson(value, 2)).toBe(JSON.stringify(value, null, 2))
})

test('keeps integers past 2^53 exact and writes bytes as base64', () => {
  expect(toJson({ big: 9007199254740993n, bytes: new Uint8Array([0, 1, 2]) })).toBe(
    '{"big":9007199254740993,"bytes":"AAEC"}',
  )
})
