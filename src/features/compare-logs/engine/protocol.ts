import type { HubErrorKind } from '~/hub/error'
import type { LogAddress } from '~/hub/files/log-source'
import type { Change } from './change'

/** One of the two logs that are compared. */
export interface ComparedLog {
  address: LogAddress
  /** Of the build that it is from, so that its version is no difference. */
  version: { version: string; release: string } | null
}

/** What the page asks the worker. Lines are counted from 0. */
export type CompareRequest =
  | { type: 'compare'; old: ComparedLog; now: ComparedLog }
  | { type: 'texts'; ask: number; old: number[]; now: number[] }

/** What came of a comparison. */
export interface Compared {
  changes: Change[]
  oldLines: number
  newLines: number
  /** The line of the new log to read first; null when none stands out. */
  failing: number | null
}

/** Why two logs cannot be compared, and which of them is to blame. */
export interface CompareProblem {
  side: 'old' | 'now'
  kind: HubErrorKind | 'too-large'
  message: string
}

/** What the worker tells the page. */
export type CompareReply =
  | { type: 'read'; bytes: number }
  | { type: 'compared'; compared: Compared }
  | { type: 'problem'; problem: CompareProblem }
  | { type: 'texts'; ask: number; old: string[]; now: string[] }
