/** Samples that count: a browser's clock may be set, so old ones are forgotten. */
const kept = 16
/** Milliseconds within which the two clocks are the same: the hub tells whole seconds. */
const tolerance = 2000

const samples: number[] = []
const listeners = new Set<() => void>()
let offset = 0

/**
 * Takes in the `Date` header of an answer that has just come (`now` in ms of the browser's clock).
 * The hub wrote it before it came, and cut off the fraction, so each says how far the hub is ahead
 * at least; the most of the last ones is nearest, however slow some were.
 */
export function noteHubTime(date: string | null, now = Date.now()): void {
  const written = date === null ? NaN : Date.parse(date)
  if (!Number.isFinite(written)) return
  samples.push(written - now)
  if (samples.length > kept) samples.shift()
  const ahead = Math.max(...samples)
  const next = Math.abs(ahead) <= tolerance ? 0 : ahead
  if (Math.abs(next - offset) < 1000) return
  offset = next
  for (const listener of listeners) listener()
}

/** Seconds since the epoch by the hub's clock, which all moments that the hub tells are of. */
export function hubNow(now = Date.now()): number {
  return (now + offset) / 1000
}

/** Calls back when the hub's clock turns out to be another; gives what ends that. */
export function onHubClock(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
