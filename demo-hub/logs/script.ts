import type { FailureKind } from '../packages/source'

/** One piece of a task's log: which file, when (0 is the task's start, 1 its end), what. */
export interface LogEvent {
  file: string
  at: number
  text: string
}

/** What the logs of one task are about. */
export interface LogSubject {
  kind: 'srpm' | 'rpm'
  task: number
  name: string
  version: string
  release: string
  arch: string
  /** The SCM URL, null for an uploaded source package. */
  scmUrl: string | null
  buildTag: string
  buildroot: number
  repo: number
  host: string
  /** Seconds since the epoch. */
  start: number
  /** Seconds that the task takes. */
  seconds: number
  failure: FailureKind | null
  /** Wanted lines of build.log, null for a usual number. */
  lines: number | null
}

/** Spreads lines of one file evenly over a part of the task's time. */
export function spread(file: string, from: number, to: number, lines: string[]): LogEvent[] {
  return lines.map((line, index) => ({
    file,
    at: from + ((to - from) * index) / Math.max(1, lines.length - 1),
    text: `${line}\n`,
  }))
}

/** Time of a point of the task in the form of mock's logs: 2026-11-22 14:57:42,248. */
export function stamp(subject: LogSubject, at: number): string {
  const time = new Date((subject.start + subject.seconds * at) * 1000).toISOString()
  return time.slice(0, 23).replace('T', ' ').replace('.', ',')
}
