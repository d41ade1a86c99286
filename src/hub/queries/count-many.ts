import { inPieces, inTurn } from '~/lib/in-turn'
import { hub } from '../hub'
import { HubError } from '../error'
import type { ReadMethod } from '../understood'

/** Calls of one request: each counts rows, and a slow one holds up only those beside it. */
const callsAtOnce = 20
/** Requests under way together; a hub has few workers, and others want them too. */
const requestsAtOnce = 3

/** One row to count: the name that the count goes under, and the call that counts it. */
export interface CountOf {
  name: string
  method: ReadMethod
  params: object
}

/** How far a count of many has come. */
export interface Counted {
  counts: Readonly<Record<string, number>>
  /** The hub's words for those that it would not count. */
  refused: Readonly<Record<string, string>>
}

export const nothingCounted: Counted = { counts: {}, refused: {} }

function asCount(value: unknown): number {
  // An unknown user is answered with no rows even when a count was asked for.
  return typeof value === 'number' && Number.isFinite(value)
    ? value
    : Array.isArray(value)
      ? value.length
      : 0
}

function wordsOf(reason: unknown): string {
  return reason instanceof Error ? reason.message : 'no answer'
}

/**
 * Counts many things by one countOnly call each, a few requests at a time, beginning after what
 * `from` has; tells how far it is after each request. Rejects with HubError where a whole request
 * fails, or with the signal's reason.
 */
export async function countMany(
  wanted: readonly CountOf[],
  from: Counted,
  signal: AbortSignal,
  onProgress: (counted: Counted) => void,
): Promise<void> {
  const counts = { ...from.counts }
  const refused = { ...from.refused }
  const left = wanted.filter(({ name }) => !(name in counts) && !(name in refused))
  await inTurn(inPieces(left, callsAtOnce), requestsAtOnce, async (piece) => {
    const calls = piece.map(({ method, params }) => ({
      method,
      params: { ...params, queryOpts: { countOnly: true } },
    }))
    const outcomes = await hub().callTogether(calls, signal)
    signal.throwIfAborted()
    const failures = outcomes.flatMap((outcome) =>
      outcome.status === 'rejected' ? [outcome.reason as unknown] : [],
    )
    const unanswered = failures.find((error) => error instanceof HubError && !error.code)
    if (unanswered instanceof HubError) throw unanswered
    for (const [index, { name }] of piece.entries()) {
      const outcome = outcomes[index]
      if (outcome?.status === 'fulfilled') counts[name] = asCount(outcome.value)
      else refused[name] = wordsOf(outcome?.reason)
    }
    onProgress({ counts: { ...counts }, refused: { ...refused } })
  })
}
