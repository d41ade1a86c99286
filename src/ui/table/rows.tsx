import type { ReactNode } from 'react'

import type { Column } from './column'

export interface RowsProps<Row> {
  rows: readonly Row[]
  columns: readonly Column<Row>[]
  rowKey: (row: Row) => string | number
  cellClass: (column: Column<Row>) => string
  className: string
}

function cellOf<Row>(column: Column<Row>, row: Row): ReactNode {
  if (column.cell) return column.cell(row)
  const value = column.text(row)
  const none = value === null || value === undefined || value === ''
  return none ? <span className="text-faint">–</span> : value
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
          {cellOf(column, row)}
        </td>
      ))}
    </tr>
  )
}

/** A table's body with every row in it. */
export function Rows<Row>({ rows, columns, rowKey, cellClass, className }: RowsProps<Row>) {
  return (
    <tbody className={className}>
      {rows.map((row) => (
        <TableRow key={rowKey(row)} row={row} columns={columns} cellClass={cellClass} />
      ))}
    </tbody>
  )
}
