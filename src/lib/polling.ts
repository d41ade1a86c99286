/**
 * Milliseconds until all that poll with this period ask together, so that their calls share one
 * request: the next multiple of the period on the clock, or the one after when that is too near.
 */
export function untilShared(period: number, now = Date.now()): number {
  const rest = period - (now % period)
  return rest < period / 3 ? rest + period : rest
}
