import type { ReactNode } from 'react'

import { classNames } from '~/lib/class-names'
import { Skeleton } from '../states'
import type { Column } from './column'
import { HeaderCell } from './header-cell'
import { Rows } from './rows'
import { TableTools } from './table-tools'
import { useColumnChoice } from './use-column-choice'
import { VirtualRows } from './virtual-rows'

const hidden = { sm: 'max-sm:hidden', md: 'max-md:hidden', lg: 'max-lg:hidden' }

/** With more rows than this only those in view are drawn. */
const mostRows = 200

interface DataTableProps<Row> {
  label: string
  /** Under which chosen columns are remembered, where the label names one of many: "builds of a tag". */
  kind?: string | undefined
  columns: readonly Column<Row>[]
  rows: readonly Row[] | undefined
  rowKey: (row: Row) => string | number
  /** Drawn in the place of rows when there are none. */
  empty: ReactNode
  /** What narrows the rows, above them. */
  filters?: ReactNode
  /** `key` or `-key`. */
  order?: string | undefined
  onOrder?: ((order: string) => void) | undefined
  /** Rows of the page before, while the next ones are on their way. */
  stale?: boolean
  skeletonRows?: number
  /** Rows of unequal height line up at their tops. */
  alignTop?: boolean
}

/**
 * The one table: loading, then empty, then rows; columns keep their place throughout, can be
 * chosen (remembered by kind) and their rows copied.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, rows, rowKey, empty, filters, order, onOrder, stale = false } = props
  const { skeletonRows = 12, alignTop = false } = props
  const choice = useColumnChoice(props.kind ?? label)
  const columns = props.columns.filter((column) => choice.isShown(column))
  const cellClass = (column: Column<Row>) =>
    classNames(
      'px-3',
      alignTop ? 'py-1.5 align-top' : 'py-1 align-middle',
      column.align === 'right' && 'text-right',
      column.from && !choice.isChosen(column) && hidden[column.from],
    )
  const isVirtual = rows !== undefined && rows.length > mostRows
  const body = classNames('transition-opacity', stale && 'opacity-60')
  const shared = { columns, rowKey, cellClass, className: body }
  return (
    <div className="flex min-w-0 flex-col gap-2">
      <div className="flex flex-wrap items-center gap-2">
        {filters}
        <TableTools columns={props.columns} choice={choice} rows={rows} />
      </div>
      <div className="overflow-x-auto rounded-lg border border-line bg-surface" tabIndex={-1}>
        <table
          aria-label={label}
          aria-busy={rows === undefined || stale}
          aria-rowcount={isVirtual ? rows.length + 1 : undefined}
          className={classNames('w-full border-collapse', isVirtual && 'table-fixed')}
        >
          <thead className="text-left text-xs text-muted">
            <tr className="h-8 border-b border-line">
              {columns.map((column) => (
                <HeaderCell
                  key={column.id}
                  column={column}
                  className={classNames(cellClass(column), column.width, 'max-sm:w-auto!')}
                  order={order}
                  onOrder={onOrder}
                />
              ))}
            </tr>
          </thead>
          {rows === undefined ? (
            <SkeletonRows columns={columns} count={skeletonRows} cellClass={cellClass} />
          ) : isVirtual ? (
            <VirtualRows {...shared} rows={rows} />
          ) : (
            <Rows {...shared} rows={rows} />
          )}
        </table>
        {rows?.length === 0 && empty}
      </div>
    </div>
  )
}

interface SkeletonRowsProps<Row> {
  columns: readonly Column<Row>[]
  count: number
  cellClass: (column: Column<Row>) => string
}

function SkeletonRows<Row>({ columns, count, cellClass }: SkeletonRowsProps<Row>) {
  return (
    <tbody>
      {Array.from({ length: count }, (_, index) => (
        <tr key={index} className="h-9 border-b border-line last:border-0">
          {columns.map((column) => (
            <td key={column.id} className={cellClass(column)}>
              <Skeleton className="w-3/4 min-w-8" />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  )
}
