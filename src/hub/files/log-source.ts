import { hub } from '../hub'
import { buildLogPath, fileUrl, taskOutputPath } from './path-info'
import { staticLogSource } from './static-log-source'
import { taskOutputSource } from './task-output-source'

/** A piece of a log. */
export interface LogChunk {
  bytes: Uint8Array
  /** Where the bytes begin in the log. */
  offset: number
  /** The log's size by now in bytes, where it is known. */
  size: number | null
}

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

type TaskLogAddress = Extract<LogAddress, { kind: 'task' }>

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

/**
 * A task's log from the files door, and through the hub where the door does not have it: not
 * every site serves its work directory.
 */
function taskLogSource(address: TaskLogAddress): LogSource {
  const { url } = address
  const overHub = taskOutputSource(address)
  if (!url) return overHub
  const door = staticLogSource(url)
  let doorAnswers: boolean | undefined
  return {
    url,
    read: async (offset, length, signal) => {
      if (doorAnswers === false) return overHub.read(offset, length, signal)
      try {
        const chunk = await door.read(offset, length, signal)
        doorAnswers = true
        return chunk
      } catch (error) {
        signal?.throwIfAborted()
        if (doorAnswers) throw error
        const chunk = await overHub.read(offset, length, signal)
        doorAnswers = false
        return chunk
      }
    },
  }
}

/** The log at an address; works in a worker too. */
export function openLogSource(address: LogAddress): LogSource {
  return address.kind === 'static' ? staticLogSource(address.url) : taskLogSource(address)
}
