import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { RowMap } from './row-map'

/** What stands in each row, by the definition: one entry per row. */
interface Shown {
  map: RowMap
  rows: { line: number; part: number }[]
}

const steps = fc.array(
  fc.record({ skip: fc.nat({ max: 3 }), lines: fc.nat({ max: 4 }), wrapped: fc.nat({ max: 3 }) }),
  { maxLength: 20 },
)

function mapOf(plan: { skip: number; lines: number; wrapped: number }[]): Shown {
  const map = new RowMap()
  const rows: Shown['rows'] = []
  let line = 0
  for (const { skip, lines, wrapped } of plan) {
    line += skip
    map.addLines(line, line + lines)
    for (let count = 0; count < lines; count++) rows.push({ line: line++, part: 0 })
    if (wrapped < 2) continue
    map.addWrapped(line, wrapped)
    for (let part = 0; part < wrapped; part++) rows.push({ line, part })
    line++
  }
  return { map, rows }
}

test('each row shows what it should, and each line is found again', () => {
  const property = fc.property(steps, (plan) => {
    const { map, rows } = mapOf(plan)
    const right = rows.every(({ line, part }, row) => {
      const place = map.at(row)
      return place?.line === line && place.part === part && map.rowOf(line) === row - part
    })
    return right && map.rowCount === rows.length && map.at(rows.length) === null
  })
  expect(fc.defaultReportMessage(fc.check(property, { numRuns: 1000 }))).toBeUndefined()
})

test('a line that is left out leads to the next one shown', () => {
  const map = new RowMap()
  map.addLines(2, 4)
  map.addWrapped(6, 3)
  map.addLines(9, 10)
  expect([0, 1, 2, 3, 4, 5, 6, 7, 9, 20].map((line) => map.rowOf(line))).toEqual([
    0, 0, 0, 1, 2, 2, 2, 5, 5, 5,
  ])
  expect([3, 4, 6, 8].map((line) => map.shows(line))).toEqual([true, false, true, false])
  expect(new RowMap().rowOf(3)).toBe(0)
})
