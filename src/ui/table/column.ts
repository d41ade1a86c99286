import type { ReactNode } from 'react'

/** One column of a table. */
export interface Column<Row> {
  id: string
  header: string
  /** The value as plain text or number: what is copied, filtered and sorted by in the browser. */
  text: (row: Row) => string | number | null | undefined
  /** How it is drawn, where that is more than its text. */
  cell?: (row: Row) => ReactNode
  /** The hub's order key, or any key where the browser sorts; the header then sorts. */
  sort?: string
  align?: 'right'
  /** Tailwind width classes, so that columns keep their place while rows change. */
  width?: string
  /** Below this width of the page the column is left out. */
  from?: 'sm' | 'md' | 'lg'
  /** Left out until it is chosen. */
  extra?: boolean
}

/**
 * A row's value in a column; undefined where there is none, and where the row is such that the
 * column cannot tell.
 */
export function valueOf<Row>(column: Column<Row>, row: Row): string | number | undefined {
  try {
    const value = column.text(row)
    return value === null || value === '' || Number.isNaN(value) ? undefined : value
  } catch {
    return undefined
  }
}

/** A row's value in a column, as text; empty where there is none. */
export function textOf<Row>(column: Column<Row>, row: Row): string {
  return String(valueOf(column, row) ?? '')
}
