/** A line of a table: a text for each column. */
export type Row = Record<string, string>

/** How many times as much, such as `3.4×`. */
export function ratio(value: number, one: number): string {
  return one > 0 ? `${(value / one).toFixed(1)}×` : '–'
}

/** The middle one; the upper of two. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN
}

/** Prints rows as a Markdown table. */
export function printTable(title: string, rows: readonly Row[]): void {
  const columns = Object.keys(rows[0] ?? {})
  const cells = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))]
  const widths = columns.map((_, index) => Math.max(...cells.map((row) => row[index]?.length ?? 0)))
  const line = (row: string[]) => `| ${row.map((c, i) => c.padEnd(widths[i] ?? 0)).join(' | ')} |`
  const [head = [], ...body] = cells
  const rule = widths.map((width) => '-'.repeat(width))
  process.stdout.write(`\n${title}\n\n${[head, rule, ...body].map(line).join('\n')}\n`)
}
