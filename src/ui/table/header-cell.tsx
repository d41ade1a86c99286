import { ArrowDown, ArrowUp } from 'lucide-react'

import { classNames } from '~/lib/class-names'
import type { Column } from './column'

interface HeaderCellProps<Row> {
  column: Column<Row>
  className: string
  order: string | undefined
  onOrder: ((order: string) => void) | undefined
}

/** A column's name, which sorts where the column can be sorted by. */
export function HeaderCell<Row>({ column, className, order, onOrder }: HeaderCellProps<Row>) {
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
        className={classNames(
          'inline-flex items-center gap-1 rounded hover:text-ink',
          column.align === 'right' && 'flex-row-reverse',
        )}
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
