import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { diffLines } from './diff-lines'
import { diffRows, rowOfNewLine, rowsBetween } from './diff-rows'

const change = { oldFrom: 20, oldTo: 22, newFrom: 20, newTo: 21 }
const none: ReadonlySet<number> = new Set()

const drawn = (rows: ReturnType<typeof diffRows>) =>
  rowsBetween(rows, 0, rows.count).map(({ kind, old, now, lines }) =>
    kind === 'fold' ? `fold ${lines}` : `${kind} ${old} ${now}`,
  )

test('a change stands among three equal lines, the others are folded', () => {
  const rows = diffRows([change], 40, none)
  expect(drawn(rows)).toEqual([
    'fold 17',
    'same 17 17',
    'same 18 18',
    'same 19 19',
    'removed 20 20',
    'removed 21 20',
    'added 22 20',
    'same 22 21',
    'same 23 22',
    'same 24 23',
    'fold 15',
  ])
  expect(rows.changes).toEqual([4])
  expect(rowOfNewLine(rows, 20)).toBe(6)
  expect(rowOfNewLine(rows, 5)).toBe(0)
  expect(rowOfNewLine(rows, 99)).toBeNull()
})

test('a fold that was opened shows its lines', () => {
  const rows = diffRows([change], 40, new Set([25]))
  expect(drawn(rows).slice(-2)).toEqual(['same 38 37', 'same 39 38'])
  expect(rows.count).toBe(1 + 3 + 3 + 18)
})

test('logs without a change are one fold, few lines none', () => {
  expect(drawn(diffRows([], 40, none))).toEqual(['fold 40'])
  expect(drawn(diffRows([], 2, none))).toEqual(['same 0 0', 'same 1 1'])
})

test('every line of both logs is in exactly one row or fold', () => {
  const lines = fc.array(fc.nat(6), { maxLength: 80 })
  fc.assert(
    fc.property(lines, lines, (old, now) => {
      const changes = diffLines(Int32Array.from(old), Int32Array.from(now))
      const rows = diffRows(changes, old.length, none)
      const all = rowsBetween(rows, 0, rows.count)
      expect(all.length).toBe(rows.count)
      const held = (kinds: string[]) =>
        all
          .filter(({ kind }) => kinds.includes(kind))
          .reduce((sum, { kind, lines: folded }) => sum + (kind === 'fold' ? folded : 1), 0)
      expect(held(['same', 'fold', 'removed'])).toBe(old.length)
      expect(held(['same', 'fold', 'added'])).toBe(now.length)
    }),
  )
})
