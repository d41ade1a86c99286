import { expect, test } from 'vitest'

import { arrangeRows } from './arrange-rows'
import type { Column } from './column'

interface Row {
  name: string
  load: number | null
}

const columns: Column<Row>[] = [
  { id: 'name', header: 'Name', sort: 'name', text: (row) => row.name },
  { id: 'load', header: 'Load', sort: 'load', text: (row) => row.load },
]
const rows: Row[] = [
  { name: 'builder10', load: 2 },
  { name: 'builder2', load: null },
  { name: 'other', load: 10 },
]
const names = (order: string, text = '') =>
  arrangeRows(rows, columns, order, text).map(({ name }) => name)

test('names sort with their numbers in order', () => {
  expect(names('name')).toEqual(['builder2', 'builder10', 'other'])
  expect(names('-name')).toEqual(['other', 'builder10', 'builder2'])
})

test('nothing sorts greatest, as on the hub', () => {
  expect(names('load')).toEqual(['builder10', 'other', 'builder2'])
  expect(names('-load')).toEqual(['builder2', 'other', 'builder10'])
})

test('a text in any column keeps a row; an unknown order leaves the hub’s', () => {
  expect(names('', 'BUILDER')).toEqual(['builder10', 'builder2'])
  expect(names('nonsense')).toEqual(['builder10', 'builder2', 'other'])
})
