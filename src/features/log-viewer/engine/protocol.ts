import type { LogAddress } from '~/hub/files/log-source'
import type { DisplayLine } from './display-line'
import type { LogRow } from './log-view'
import type { SearchQuery } from './search-pattern'
import type { LogStatus } from './status'

/** What a page asks the worker; `log` names one of its logs, `ask` the question to answer. */
export type LogRequest =
  | { type: 'open'; log: number; address: LogAddress; live: boolean; from: 'tail' | 'head' }
  | { type: 'live'; log: number; live: boolean }
  | { type: 'visible'; log: number; visible: boolean }
  | { type: 'search'; log: number; query: SearchQuery }
  | { type: 'retry'; log: number }
  | { type: 'close'; log: number }
  | { type: 'rows'; log: number; ask: number; from: number; to: number }
  | { type: 'line'; log: number; ask: number; line: number }
  | {
      type: 'next'
      log: number
      ask: number
      kind: 'mark' | 'match'
      line: number
      backward: boolean
    }

/** Rows as they were when the status had these counts. */
export interface RowsReply {
  rows: LogRow[]
  prepended: number
  epoch: number
}

/** What the worker says. */
export type LogReply =
  | { type: 'status'; log: number; status: LogStatus }
  | { type: 'rows'; ask: number; answer: RowsReply }
  | { type: 'line'; ask: number; answer: DisplayLine }
  | { type: 'next'; ask: number; answer: number | null }
