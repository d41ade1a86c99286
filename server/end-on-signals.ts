/** How long closing may take before the process ends anyway, in milliseconds. */
const grace = 3000
/** Ctrl C under npm reaches the process twice at once; a later signal is another press. */
const sameSignal = 500

/** Ends the process on SIGINT and SIGTERM: `close` first, then for certain; at once the second time. */
export function endOnSignals(close: () => Promise<void>): void {
  let first: number | null = null
  const end = () => {
    if (first !== null) {
      if (Date.now() - first > sameSignal) process.exit(1)
      return
    }
    first = Date.now()
    setTimeout(() => process.exit(1), grace)
    close().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.on('SIGINT', end)
  process.on('SIGTERM', end)
}
