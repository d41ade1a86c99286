import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { wrapPlaces } from './wrap'

test.each<[string, number, number[]]>([
  ['', 5, [0]],
  ['abcde', 5, [0]],
  ['abcdef', 5, [0, 5]],
  ['a\tb', 8, [0, 2]],
  ['\tb', 9, [0]],
  ['日本語', 4, [0, 2]],
  ['😀😀😀', 4, [0, 4]],
  ['e\u0301e\u0301', 2, [0]],
])('%j wrapped after %i columns', (text, columns, places) => {
  expect(wrapPlaces(text, columns)).toEqual(places)
})

test('rows hold the whole line, none is empty', () => {
  const property = fc.property(
    fc.string({ unit: 'grapheme' }),
    fc.integer({ min: 2, max: 20 }),
    (text, columns) => {
      const places = wrapPlaces(text, columns)
      const rows = places.map((from, index) => text.slice(from, places[index + 1] ?? text.length))
      return rows.join('') === text && (text === '' || rows.every((row) => row !== ''))
    },
  )
  expect(fc.defaultReportMessage(fc.check(property, { numRuns: 1000 }))).toBeUndefined()
})
