import { hub } from '../hub'
import { buildLogPath, fileUrl, taskOutputPath } from './path-info'

/** A piece of a log. */
export interface LogChunk {
  bytes: Uint8Array
  /** Where the bytes begin in the log. */
  offset: number
  /** The log's size by now in bytes, where it is known. */
  size: number | null
}

/**
 * How many bytes that a reader holds it reads again before those that are new, to see that the log
 * was not replaced by another: lines differ soon, in a time or a number.
 */
export const overlap = 128

/** A log that can be read by byte ranges, however it comes here. */
export interface LogSource {
  /**
   * Bytes from `offset` on (negative: counted from the end), at most `length`; fewer at the end.
   * Throws HubError, `not-found` when there is no such log.
   */
  read: (offset: number, length: number, signal?: AbortSignal) => Promise<LogChunk>
  /** Where a browser finds the log as it is. */
  url: string | null
}

/** Where a log is, in a form that can be sent to a worker. URLs are absolute. */
export type LogAddress =
  | { kind: 'static'; url: string }
  | {
      kind: 'task'
      taskId: number
      file: string
      hubUrl: string
      volume?: string | null
      url?: string
    }

/** The address of a task's log. `volume` as listTaskOutput says. */
export function taskLogAddress(taskId: number, file: string, volume?: string | null): LogAddress {
  const hubUrl = new URL(hub().config.hubUrl, globalThis.document?.baseURI).href
  const url = fileUrl(taskOutputPath(taskId, file, volume))
  return { kind: 'task', taskId, file, volume: volume ?? null, url, hubUrl }
}

/** The address of a build's log, by its arch directory and name in getBuildLogs. */
export function buildLogAddress(
  build: Parameters<typeof buildLogPath>[0],
  arch: string,
  file: string,
): LogAddress {
  return { kind: 'static', url: fileUrl(buildLogPath(build, arch, file)) }
}
