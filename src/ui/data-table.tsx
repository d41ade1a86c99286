import { ArrowDown, ArrowUp } from 'lucide-react'
import type { ReactNode } from 'react'

import { classNames } from '~/lib/class-names'
import { Skeleton } from './states'

export interface Column<Row> {
  id: string
  header: string
  cell: (row: Row) => ReactNode
  /** The hub's order key; the header then sorts. */
  sort?: string
  align?: 'right'
  /** Tailwind width classes, so that columns keep their place while rows change. */
  width?: string
  /** Below this width of the page the column is left out. */
  from?: 'sm' | 'md' | 'lg'
}

const hidden = { sm: 'max-sm:hidden', md: 'max-md:hidden', lg: 'max-lg:hidden' }

interface DataTableProps<Row> {
  label: string
  columns: Column<Row>[]
  rows: Row[] | undefined
  rowKey: (row: Row) => string | number
  /** Drawn in the place of rows when there are none. */
  empty: ReactNode
  /** The hub's order: `key` or `-key`. */
  order?: string
  onOrder?: (order: string) => void
  /** Rows of the page before, while the next ones are on their way. */
  stale?: boolean
  skeletonRows?: number
  /** Rows of unequal height line up at their tops. */
  alignTop?: boolean
}

/** The one table: loading, then empty, then rows; columns keep their place throughout. */
export function DataTable<Row>({
  label,
  columns,
  rows,
  rowKey,
  empty,
  order,
  onOrder,
  stale = false,
  skeletonRows = 12,
  alignTop = false,
}: DataTableProps<Row>) {
  const cellClass = (column: Column<Row>) =>
    classNames(
      'px-3',
      alignTop ? 'py-1.5 align-top' : 'align-middle',
      column.align === 'right' && 'text-right',
      column.from && hidden[column.from],
    )
  return (
    <div className="overflow-x-auto rounded-lg border border-line bg-surface" tabIndex={-1}>
      <table
        aria-label={label}
        aria-busy={rows === undefined || stale}
        className="w-full border-collapse"
      >
        <thead className="text-left text-xs text-muted">
          <tr className="h-8 border-b border-line">
            {columns.map((column) => (
              <HeaderCell
                key={column.id}
                column={column}
                className={classNames(cellClass(column), column.width)}
                order={order}
                onOrder={onOrder}
              />
            ))}
          </tr>
        </thead>
        <tbody className={classNames('transition-opacity', stale && 'opacity-60')}>
          {rows === undefined &&
            Array.from({ length: skeletonRows }, (_, index) => (
              <tr key={index} className="h-9 border-b border-line last:border-0">
                {columns.map((column) => (
                  <td key={column.id} className={cellClass(column)}>
                    <Skeleton className="w-3/4 min-w-8" />
                  </td>
                ))}
              </tr>
            ))}
          {rows?.map((row) => (
            <tr
              key={rowKey(row)}
              className="h-9 border-b border-line last:border-0 hover:bg-raised"
            >
              {columns.map((column) => (
                <td key={column.id} className={cellClass(column)}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows?.length === 0 && empty}
    </div>
  )
}

interface HeaderCellProps<Row> {
  column: Column<Row>
  className: string
  order: string | undefined
  onOrder: ((order: string) => void) | undefined
}

function HeaderCell<Row>({ column, className, order, onOrder }: HeaderCellProps<Row>) {
  const { sort } = column
  if (!sort || !onOrder) {
    return (
      <th scope="col" className={classNames('font-medium', className)}>
        {column.header}
      </th>
    )
  }
  const ascending = order === sort
  const descending = order === `-${sort}`
  const Arrow = ascending ? ArrowUp : ArrowDown
  return (
    <th
      scope="col"
      aria-sort={ascending ? 'ascending' : descending ? 'descending' : 'none'}
      className={classNames('font-medium', className)}
    >
      <button
        type="button"
        className="inline-flex items-center gap-1 rounded hover:text-ink"
        onClick={() => onOrder(descending ? sort : `-${sort}`)}
      >
        {column.header}
        <Arrow
          size={12}
          aria-hidden
          className={ascending || descending ? 'text-accent' : 'opacity-0'}
        />
      </button>
    </th>
  )
}
