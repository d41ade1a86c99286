/** Which lines are shown, and how. */
export interface RowOptions {
  /** Wraps lines after so many columns; null leaves each line one row. */
  columns: number | null
  /** Shows only lines that the search found, with so many around each; null shows all. */
  context: number | null
  /** First lines of the sections whose other lines are hidden. */
  folded: readonly number[]
}

export const plainRows: RowOptions = { columns: null, context: null, folded: [] }

export function isPlain({ columns, context, folded }: RowOptions): boolean {
  return columns === null && context === null && folded.length === 0
}
