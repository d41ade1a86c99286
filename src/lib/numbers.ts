const format = new Intl.NumberFormat('en')

/** "12,345" for a count; – for what is no number. */
export function formatCount(count: number): string {
  return Number.isFinite(count) ? format.format(count) : '–'
}

/** "2.0" with so many digits after the point; – for what is no number. */
export function formatFixed(value: number, digits = 1): string {
  return Number.isFinite(value) ? value.toFixed(digits) : '–'
}

/** An id or another number of the hub as it is, without separators; – for what is no number. */
export function formatId(id: number | null): string {
  return id === null || Number.isNaN(id) ? '–' : String(id)
}
