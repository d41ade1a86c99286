import type { HubErrorKind } from '~/hub/error'
import type { LogAddress, LogChunk } from '~/hub/files/log-source'
import type { LogWish } from '~/hub/live/live-logs'
import type { DisplayLine } from './display-line'
import type { StepKind } from './engine-options'
import type { LogRow } from './log-view'
import type { RowOptions } from './row-options'
import type { SearchQuery } from '~/lib/search-pattern'
import type { LogStatus } from './status'

/** How a log is opened: from its end, or from its beginning up to a line, from 0. */
export interface LogOpening {
  from: 'tail' | 'head'
  line?: number
}

/** Rows as they were when the status had these counts. */
export interface RowsReply {
  rows: LogRow[]
  prepended: number
  epoch: number
  layout: number
}

/** What a page can ask about a log, and what it is answered. */
export interface LogQuestions {
  rows: { asked: { from: number; to: number }; answer: RowsReply }
  line: { asked: { line: number }; answer: DisplayLine | null }
  /** The next line of a kind, going round. */
  next: { asked: { kind: StepKind; line: number; backward: boolean }; answer: number | null }
  /**
   * The row of a line, which is counted as when so many lines had been prepended; `reveal` unfolds
   * a section that hides it.
   */
  row: { asked: { line: number; prepended: number; reveal: boolean }; answer: number }
  /** Which of so many parts of the view have lines of a kind. */
  parts: { asked: { kind: StepKind; parts: number }; answer: number[] }
  /** Whole lines as text; null where they are lost. */
  texts: { asked: { from: number; to: number }; answer: string[] | null }
  /** Where lines begin, in bytes. */
  offsets: { asked: { lines: number[] }; answer: number[] }
}

export type QuestionName = keyof LogQuestions

export type LogQuestion = {
  [Name in keyof LogQuestions]: { name: Name } & LogQuestions[Name]['asked']
}[QuestionName]

/** The answer to a question of a name. */
export type LogAnswer<Name extends QuestionName = QuestionName> = {
  [Each in QuestionName]: { name: Each; answer: LogQuestions[Each]['answer'] }
}[Name]

/** What a page tells the worker; `log` names one of its logs, `ask` the question to answer. */
export type LogRequest =
  | ({ type: 'open'; log: number; address: LogAddress; live: boolean } & LogOpening)
  | { type: 'live'; log: number; live: boolean }
  | { type: 'visible'; log: number; visible: boolean }
  | { type: 'search'; log: number; query: SearchQuery }
  | { type: 'layOut'; log: number; options: RowOptions }
  | { type: 'readAll'; log: number }
  | { type: 'retry'; log: number }
  | { type: 'close'; log: number }
  | { type: 'ask'; log: number; ask: number; question: LogQuestion }
  /** To what the worker wishes; `wish` is its number. */
  | { type: 'news'; wish: number; chunk: LogChunk | null }
  | { type: 'noNews'; wish: number; kind: HubErrorKind; message: string }

/** What the worker says. */
export type LogReply =
  | { type: 'status'; log: number; status: LogStatus }
  | { type: 'answer'; ask: number; told: LogAnswer }
  /** A log has been read to its end: what comes next is wished for from the page. */
  | { type: 'wish'; wish: number; wanted: LogWish }
  | { type: 'unwish'; wish: number }
  /** The worker has made a request, at this time. */
  | { type: 'fetched'; startedAt: number }
