import { describe, expect, test } from 'vitest'

import {
  contentHeight,
  type Geometry,
  rowHeight,
  rowOffset,
  rowWindow,
  scrollTopFor,
  topRow,
} from './scroll-geometry'

const viewport = 600

describe.each<[string, Geometry]>([
  ['few rows', { rowCount: 10, viewport }],
  ['many rows', { rowCount: 100_000, viewport }],
  ['more rows than pixels allow', { rowCount: 10_000_000, viewport }],
])('with %s', (_, geometry) => {
  const bottom = Math.max(0, contentHeight(geometry) - viewport)

  test('no element is too high', () => {
    expect(contentHeight(geometry)).toBeLessThanOrEqual(15_000_000)
  })

  test('the top shows the first row, the bottom the last', () => {
    expect(topRow(geometry, 0)).toBe(0)
    const shown = Math.min(geometry.rowCount, viewport / rowHeight)
    expect(topRow(geometry, bottom) + shown).toBeCloseTo(geometry.rowCount, 3)
  })

  test('rows follow each other at their own height', () => {
    for (const scrollTop of [0, bottom / 3, bottom]) {
      const row = Math.floor(topRow(geometry, scrollTop))
      const apart = rowOffset(geometry, scrollTop, row + 1) - rowOffset(geometry, scrollTop, row)
      expect(apart).toBeCloseTo(rowHeight, 3)
    }
  })

  test('a row is at the top once scrolled to', () => {
    const row = Math.floor(geometry.rowCount / 3)
    const scrollTop = scrollTopFor(geometry, row)
    expect(scrollTop).toBeLessThanOrEqual(bottom)
    expect(bottom === 0 || Math.abs(topRow(geometry, scrollTop) - row) < 1).toBe(true)
  })

  test('the window holds the view and stays within the rows', () => {
    for (const scrollTop of [0, bottom / 3, bottom]) {
      const { from, to } = rowWindow(geometry, scrollTop)
      expect(from).toBeGreaterThanOrEqual(0)
      expect(from).toBeLessThanOrEqual(topRow(geometry, scrollTop))
      expect(to).toBeLessThanOrEqual(geometry.rowCount)
      const end = Math.min(geometry.rowCount, topRow(geometry, scrollTop) + viewport / rowHeight)
      expect(to).toBeGreaterThanOrEqual(Math.floor(end))
      expect(to - from).toBeLessThan(200)
    }
  })
})
