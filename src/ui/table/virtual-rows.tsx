import { useRef } from 'react'

import { classNames } from '~/lib/class-names'
import { type RowsProps, TableRow } from './rows'
import { useRowsInView } from './use-rows-in-view'

/** Height of a row of one line with its border, in CSS pixels. */
const rowHeight = 36

/** A table's body of which only the rows near the window are in the page; each is one line high. */
export function VirtualRows<Row>({ rows, columns, rowKey, cellClass, className }: RowsProps<Row>) {
  const body = useRef<HTMLTableSectionElement>(null)
  const { from, to } = useRowsInView(body, rows.length, rowHeight)
  const oneLine = (column: (typeof columns)[number]) =>
    classNames(cellClass(column), 'overflow-hidden text-ellipsis whitespace-nowrap')
  return (
    <tbody ref={body} className={className}>
      {from > 0 && <Gap rows={from} columns={columns.length} />}
      {rows.slice(from, to).map((row, index) => (
        <TableRow
          key={rowKey(row)}
          row={row}
          columns={columns}
          cellClass={oneLine}
          index={from + index}
        />
      ))}
      {to < rows.length && <Gap rows={rows.length - to} columns={columns.length} />}
    </tbody>
  )
}

/** In the place of rows out of view. */
function Gap({ rows, columns }: { rows: number; columns: number }) {
  return (
    <tr aria-hidden style={{ height: rows * rowHeight }}>
      <td colSpan={columns} />
    </tr>
  )
}
