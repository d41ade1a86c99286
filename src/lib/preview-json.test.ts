import { expect, test } from 'vitest'

import { previewJson } from './preview-json'

test('what fits is JSON as it always is', () => {
  for (const value of [null, 5, 'a"b', [], {}, [1, [2, { a: null }]], { a: { b: [] }, c: true }]) {
    expect(previewJson(value, 1000)).toEqual({ text: JSON.stringify(value, null, 2), whole: true })
  }
})

test('what does not fit is cut', () => {
  const rows = Array.from({ length: 200_000 }, (_, id) => ({ id, name: `build-${id}` }))
  const { text, whole } = previewJson(rows, 1000)
  expect(whole).toBe(false)
  expect(text).toHaveLength(1000)
  expect(JSON.stringify(rows, null, 2).startsWith(text)).toBe(true)
  expect(previewJson('x'.repeat(5000), 100).whole).toBe(false)
})

test('bytes are told by their number', () => {
  expect(previewJson([new Uint8Array(3)], 100).text).toContain('<3 bytes>')
})
