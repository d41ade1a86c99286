/** "7.6 kB" for a size in bytes, decimal units as kojiweb and dnf show them. */
export function formatBytes(bytes: number): string {
  if (!Number.isFinite(bytes)) return '–'
  if (bytes < 1000) return `${bytes} B`
  let value = bytes / 1000
  for (const unit of ['kB', 'MB', 'GB']) {
    if (value < 999.95) return `${value.toFixed(value < 10 ? 1 : 0)} ${unit}`
    value /= 1000
  }
  return `${value.toFixed(1)} TB`
}
