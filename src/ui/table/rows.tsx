import type { ReactNode } from 'react'

import { toJson } from '~/lib/json'
import { Value } from '../boundary'
import { type Column, valueOf } from './column'

export interface RowsProps<Row> {
  rows: readonly Row[]
  columns: readonly Column<Row>[]
  rowKey: (row: Row) => string | number
  cellClass: (column: Column<Row>) => string
  className: string
}

/** Characters of a row that are told of a cell that cannot be drawn. */
const mostRaw = 300

/** A component of its own, so that what throws in `cell` costs the cell alone. */
function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }): ReactNode {
  // What the hub told in a number's place is no number: however it is drawn, there is nothing.
  if (column.cell && !Number.isNaN(column.text(row))) return column.cell(row)
  return valueOf(column, row) ?? <span className="text-faint">–</span>
}

/** Keys of rows, also where the hub tells two of the same. */
function keysOf<Row>(rows: readonly Row[], rowKey: (row: Row) => string | number): string[] {
  const seen = new Map<string, number>()
  return rows.map((row) => {
    const key = String(rowKey(row))
    const before = seen.get(key) ?? 0
    seen.set(key, before + 1)
    return before === 0 ? key : `${key} again ${before}`
  })
}

interface TableRowProps<Row> {
  row: Row
  columns: readonly Column<Row>[]
  cellClass: (column: Column<Row>) => string
  /** Place in the whole table, where not every row is in the page. */
  index?: number
}

/** One row of cells. */
export function TableRow<Row>({ row, columns, cellClass, index }: TableRowProps<Row>) {
  return (
    <tr
      aria-rowindex={index === undefined ? undefined : index + 2}
      className="h-9 border-b border-line last:border-0 hover:bg-raised"
    >
      {columns.map((column) => (
        <td key={column.id} className={cellClass(column)}>
          <Value raw={() => toJson(row).slice(0, mostRaw)}>
            <Cell column={column} row={row} />
          </Value>
        </td>
      ))}
    </tr>
  )
}

/** A table's body with every row in it. */
export function Rows<Row>({ rows, columns, rowKey, cellClass, className }: RowsProps<Row>) {
  const keys = keysOf(rows, rowKey)
  return (
    <tbody className={className}>
      {rows.map((row, index) => (
        <TableRow key={keys[index]} row={row} columns={columns} cellClass={cellClass} />
      ))}
    </tbody>
  )
}
