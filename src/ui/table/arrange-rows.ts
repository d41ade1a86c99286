import { type Column, textOf, valueOf } from './column'

const collator = new Intl.Collator('en', { numeric: true })

/** Above this many rows natural order would hold up the page: plain order of characters then. */
const mostNatural = 5000

function compare(left: string | number, right: string | number, natural: boolean): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right
  const [a, b] = [String(left), String(right)]
  if (natural) return collator.compare(a, b)
  return a < b ? -1 : a > b ? 1 : 0
}

/**
 * The rows that have a text in a shown value, in an order of `key` or `-key` by the columns' `sort`.
 * Nothing sorts greatest, as in the hub's own orders (kojihub/db.py QueryProcessor).
 */
export function arrangeRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  order: string,
  text: string,
): readonly Row[] {
  const words = text.trim().toLowerCase()
  const kept = words
    ? rows.filter((row) =>
        columns.some((column) => textOf(column, row).toLowerCase().includes(words)),
      )
    : rows
  const descending = order.startsWith('-')
  const column = columns.find(({ sort }) => sort && sort === order.slice(descending ? 1 : 0))
  if (!column) return kept
  const natural = kept.length <= mostNatural
  const sign = descending ? -1 : 1
  return kept
    .map((row) => ({ row, value: valueOf(column, row) }))
    .sort((left, right) => {
      const [a, b] = [left.value ?? '', right.value ?? '']
      if (a === '' || b === '') return a === b ? 0 : a === '' ? sign : -sign
      return sign * compare(a, b, natural)
    })
    .map(({ row }) => row)
}
