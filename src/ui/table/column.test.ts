import { expect, test } from 'vitest'

import { type Column, textOf, valueOf } from './column'

interface Row {
  name: string | null
  size: number
}

const throwing = (): never => {
  throw new Error('no')
}
const column = (text: Column<Row>['text']): Column<Row> => ({ id: 'x', header: 'X', text })
const row = { name: null, size: NaN }

test.each([
  ['nothing', column(({ name }) => name)],
  ['no number', column(({ size }) => size)],
  ['an empty text', column(() => '')],
  ['what throws', column(throwing)],
])('%s is no value', (_, each) => {
  expect([valueOf(each, row), textOf(each, row)]).toEqual([undefined, ''])
})

test('a text and a number are themselves', () => {
  expect(
    valueOf(
      column(() => 'a'),
      row,
    ),
  ).toBe('a')
  expect(
    textOf(
      column(() => 0),
      row,
    ),
  ).toBe('0')
})
