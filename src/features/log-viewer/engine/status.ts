import type { HubErrorKind } from '~/hub/error'
import type { FailureMark } from '../rules/failing-line'
import type { Section } from '../rules/sections'
import { plainRows, type RowOptions } from './row-options'
import type { SearchQuery } from '~/lib/search-pattern'

/** The line to read first when a build failed. */
interface FailingLine {
  /** Index in the view, from 0. */
  line: number
  text: string
  tool: string
  rule: string
  /** What to look at or do. */
  advice: string | null
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
  /** The hub has deleted the log since it was opened; what was read stays. */
  lost: boolean
  lineCount: number
  /** Rows that show them: fewer where lines are left out, more where they are wrapped. */
  rowCount: number
  /** Goes up when lines have come to stand in other rows. */
  layout: number
  rows: RowOptions
  /** Whether line numbers are known: the view begins at the log's first byte. */
  exact: boolean
  /** Lines that came in front of the view since it opened: those who hold a line add it. */
  prepended: number
  /** Goes up when the log was written anew; nothing held before counts any more. */
  epoch: number
  /** Goes up when bytes that had been dropped are there again. */
  restored: number
  /** Bytes read, and the log's size where it is known. */
  bytes: number
  size: number | null
  /** The log is so large that the rest is read only when it is asked for. */
  paused: boolean
  /** Nothing more will come. */
  ended: boolean
  failing: FailingLine | null
  /** How many lines say something about a failure. */
  marks: number
  /** The build's steps in the log. */
  sections: readonly Section[]
  search: SearchStatus | null
}

/** A mark as the line to read first. */
export function failingLine({ line, text, rule }: FailureMark): FailingLine {
  return { line, text, tool: rule.tool, rule: rule.id, advice: rule.advice ?? null }
}

export const initialStatus: LogStatus = {
  phase: 'loading',
  problem: null,
  lost: false,
  lineCount: 0,
  rowCount: 0,
  layout: 0,
  rows: plainRows,
  exact: false,
  prepended: 0,
  epoch: 0,
  restored: 0,
  bytes: 0,
  size: null,
  paused: false,
  ended: false,
  failing: null,
  marks: 0,
  sections: [],
  search: null,
}
