import type { LogChunk } from '~/hub/files/log-source'
import type { Pace } from './log-pacer'

/**
 * Resolves with what the log holds from `kept` bytes before `end` on, as soon as somebody has looked;
 * null where the engine should look itself. Rejects with HubError.
 */
export type Follow = (end: number, kept: number, signal: AbortSignal) => Promise<LogChunk | null>

export interface LogEngineOptions {
  live: boolean
  /** `tail` shows the end first and reads the rest behind it; `head` reads from the beginning. */
  from: 'tail' | 'head'
  /** The line that the reader came for, from 0. */
  line?: number
  onChange: () => void
  pace?: Pace
  limits?: { held: number; unasked: number }
  /** How new bytes come in a request that many logs share. */
  follow?: Follow | null
  /** How many logs are open beside this one and with it; without `follow` they share the requests. */
  sharers?: () => number
}

/** What the reader steps through. */
export type StepKind = 'mark' | 'match'
