/** What a query's state tells about its answers so far; times in ms, 0 for never. */
interface PollState {
  status: string
  dataUpdatedAt: number
  errorUpdatedAt: number
  errorUpdateCount: number
}

// With the quarter below, a hub that is back is noticed within a minute.
const longest = 48_000

// Pages that are open in many places must not ask in the same instant.
const phase = Math.random() * longest

/** Milliseconds until the next multiple of a period on the page's clock, by which `poll` asks too. */
export function untilMoment(period: number, now = Date.now(), offset = phase): number {
  return period - ((now + offset) % period)
}

/** The number of the moment, of this period, that is nearest on the page's clock. */
export function nearestMoment(period: number, now = Date.now(), offset = phase): number {
  return Math.round((now + offset) / period)
}

/** The period doubles as often as it fits into the time without an answer. */
function stretched(period: number, state: PollState): number {
  if (state.status !== 'error') return period
  const silent = Math.max(period, state.errorUpdatedAt - state.dataUpdatedAt)
  const doublings = Math.min(
    state.errorUpdateCount,
    Math.floor(Math.log2(silent / period)),
    Math.max(0, Math.floor(Math.log2(longest / period))),
  )
  return period * 2 ** doublings
}

/**
 * Milliseconds until a query asks again: at a multiple of its period on the page's clock, so that
 * all with this period share one request, and not sooner than a quarter of it after the last
 * answer. After failures the period grows, up to 48 s. Renders in between do not move the moment.
 */
export function poll(period: number, state: PollState, now = Date.now(), offset = phase): number {
  const wait = stretched(period, state)
  const momentAfter = (time: number) => Math.ceil((time + wait / 4 + offset) / wait) * wait - offset
  const due = momentAfter(Math.max(state.dataUpdatedAt, state.errorUpdatedAt))
  return (due > now ? due : momentAfter(now)) - now
}
