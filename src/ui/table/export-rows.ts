import { type Column, textOf } from './column'
import { toJson } from '~/lib/json'

export type ExportFormat = 'text' | 'CSV' | 'JSON'

function csvField(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}

function aligned(lines: string[][]): string {
  const widths = lines.reduce<number[]>(
    (most, line) => line.map((field, index) => Math.max(most[index] ?? 0, field.length)),
    [],
  )
  return lines
    .map((line) =>
      line
        .map((field, index) => field.padEnd(widths[index] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** Rows as aligned text, as CSV (RFC 4180) with a header, or as JSON with every member of the hub. */
export function exportRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  format: ExportFormat,
): string {
  if (format === 'JSON') return toJson(rows, 2)
  const lines = [
    columns.map(({ header }) => header),
    ...rows.map((row) => columns.map((column) => textOf(column, row))),
  ]
  if (format === 'text') return aligned(lines)
  return lines.map((line) => line.map(csvField).join(',')).join('\r\n')
}
