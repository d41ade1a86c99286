import { queryOptions } from '@tanstack/react-query'

import { poll } from '~/lib/polling'
import { HubError } from '../error'
import { taskLogAddress } from '../files/log-source'
import { readWholeLog } from '../files/read-whole-log'

/** mock's state.log of a task; null before mock has begun to write it. */
export function stateLogQuery(task: number, live: boolean) {
  return queryOptions<string | null, HubError>({
    queryKey: ['stateLog', task] as const,
    queryFn: async ({ signal }) => {
      try {
        return await readWholeLog(taskLogAddress(task, 'state.log'), signal)
      } catch (error) {
        if (error instanceof HubError && error.kind === 'not-found') return null
        throw error
      }
    },
    refetchInterval: ({ state }) => (live ? poll(3_000, state) : false),
    retry: false,
  })
}
