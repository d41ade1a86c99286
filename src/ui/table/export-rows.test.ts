import { expect, test } from 'vitest'

import type { Column } from './column'
import { exportRows } from './export-rows'

interface Row {
  name: string
  size: number | null
}

const columns: Column<Row>[] = [
  { id: 'name', header: 'Name', text: (row) => row.name },
  { id: 'size', header: 'Size', text: (row) => row.size },
]
const rows: Row[] = [
  { name: 'a "quoted", name', size: null },
  { name: 'b', size: 12 },
]

test('text lines up in columns', () => {
  expect(exportRows(rows, columns, 'text')).toBe(
    'Name              Size\na "quoted", name\nb                 12',
  )
})

test('CSV quotes what needs it', () => {
  expect(exportRows(rows, columns, 'CSV')).toBe('Name,Size\r\n"a ""quoted"", name",\r\nb,12')
})

test('JSON has every member', () => {
  expect(JSON.parse(exportRows(rows, [], 'JSON'))).toEqual(rows)
})
