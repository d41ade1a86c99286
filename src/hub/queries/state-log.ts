import { queryOptions } from '@tanstack/react-query'

import { poll } from '~/lib/polling'
import { HubError } from '../error'
import { taskLogAddress } from '../files/log-source'
import { readWholeLog } from '../files/read-whole-log'
import { hub } from '../hub'
import { outputBytes } from '../files/output-bytes'

/** Bytes; mock writes some 3,000. */
const most = 64 * 1024

/** Over the hub it shares a request with all else that a page asks; the file is for other hubs. */
async function readStateLog(task: number, signal: AbortSignal): Promise<string> {
  const params = { taskID: task, fileName: 'state.log', offset: 0, size: most }
  try {
    const answer = await hub().call('downloadTaskOutput', params, { alone: false, signal })
    const bytes = outputBytes(answer)
    return new TextDecoder().decode(bytes)
  } catch (error) {
    const isFault = error instanceof HubError && error.code !== undefined
    if (!isFault || error.kind === 'not-found') throw error
    return readWholeLog(taskLogAddress(task, 'state.log'), signal)
  }
}

/** mock's state.log of a task; null before mock has begun to write it. */
export function stateLogQuery(task: number, live: boolean) {
  return queryOptions<string | null, HubError>({
    queryKey: ['stateLog', task] as const,
    queryFn: async ({ signal }) => {
      try {
        return await readStateLog(task, signal)
      } catch (error) {
        if (error instanceof HubError && error.kind === 'not-found') return null
        throw error
      }
    },
    refetchInterval: ({ state }) => (live ? poll(3_000, state) : false),
    retry: false,
  })
}
