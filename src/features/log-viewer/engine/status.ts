import type { HubErrorKind } from '~/hub/error'
import type { SearchQuery } from './search-pattern'

/** The line to read first when a build failed. */
interface FailingLine {
  /** Index in the view, from 0. */
  line: number
  text: string
  tool: string
  rule: string
}

/** What a search has found so far. */
export interface SearchStatus {
  query: SearchQuery
  /** Whether it is an expression that can be looked for. */
  valid: boolean
  found: number
  done: boolean
}

/** All that a page shows of a log but its lines. Lines are counted in the view, from 0. */
export interface LogStatus {
  /** `waiting`: not written yet. `gone`: not there, and nobody will write it. */
  phase: 'loading' | 'waiting' | 'ready' | 'gone'
  /** Why reading has stopped for now; what was read stays. */
  problem: { kind: HubErrorKind; message: string } | null
  lineCount: number
  /** Whether line numbers are known: the view begins at the log's first byte. */
  exact: boolean
  /** Lines that came in front of the view since it opened: those who hold a line add it. */
  prepended: number
  /** Goes up when the log was written anew; nothing held before counts any more. */
  epoch: number
  /** Bytes read, and the log's size where it is known. */
  bytes: number
  size: number | null
  /** Nothing more will come. */
  ended: boolean
  failing: FailingLine | null
  /** How many lines say something about a failure. */
  marks: number
  search: SearchStatus | null
}

export const initialStatus: LogStatus = {
  phase: 'loading',
  problem: null,
  lineCount: 0,
  exact: false,
  prepended: 0,
  epoch: 0,
  bytes: 0,
  size: null,
  ended: false,
  failing: null,
  marks: 0,
  search: null,
}
