import { HubError } from '../error'
import { postToHub } from '../transport'
import type { TaskOutput } from '../types/task'
import { encodeCall, namedParams } from '../xmlrpc/encode'
import type { LogChunk, LogSource } from './log-source'
import { outputBytes } from './output-bytes'

interface TaskFile {
  hubUrl: string
  taskId: number
  file: string
  volume?: string | null
  url?: string
}

/** One call must not hold up the hub: what kojiweb asks for at once. */
const maxLength = 1024 * 1024

/**
 * A task's file through downloadTaskOutput. Uses no session and no singleton: it runs in workers.
 * A position from the end is turned into one from the start first, since the hub's answer does not
 * say where it begins, and a file shorter than that is a fault (kojihub/kojihub.py
 * downloadTaskOutput).
 */
export function taskOutputSource(task: TaskFile): LogSource {
  const { hubUrl, taskId, file, volume } = task

  function ask<T>(method: string, params: object, signal?: AbortSignal): Promise<T> {
    const body = encodeCall(method, namedParams(params))
    return postToHub<T>({ url: hubUrl, method, body, contentType: 'text/xml', signal })
  }

  /** Null where the hub cannot list the output: one dangling link makes all of it a fault. */
  async function sizeNow(signal?: AbortSignal): Promise<number | null> {
    const params = { taskID: taskId, stat: true, all_volumes: true }
    try {
      const output = await ask<TaskOutput>('listTaskOutput', params, signal)
      const stat = output[file]?.[volume ?? 'DEFAULT']
      return stat ? Number(stat.st_size) : null
    } catch (error) {
      if (error instanceof HubError && error.code !== undefined) return null
      throw error
    }
  }

  async function download(offset: number, size: number, signal?: AbortSignal): Promise<Uint8Array> {
    const params = { taskID: taskId, fileName: file, offset, size, volume: volume ?? undefined }
    const answer = await ask<string | Uint8Array>('downloadTaskOutput', params, signal)
    return outputBytes(answer)
  }

  async function readFrom(offset: number, length: number, signal?: AbortSignal): Promise<LogChunk> {
    const wanted = Math.min(length, maxLength)
    // With the byte before: where even that is missing, the log has become shorter.
    const before = Math.min(1, offset)
    const read = await download(offset - before, wanted + before, signal)
    const bytes = read.subarray(before)
    if (read.length === wanted + before) return { bytes, offset, size: null }
    return { bytes, offset, size: offset - before + read.length }
  }

  return {
    url: task.url ?? null,
    read: async (offset, length, signal) => {
      if (offset >= 0) return readFrom(offset, length, signal)
      const size = await sizeNow(signal)
      const chunk = await readFrom(Math.max(0, (size ?? 0) + offset), length, signal)
      return { ...chunk, size: chunk.size ?? size }
    },
  }
}
