import { queryOptions } from '@tanstack/react-query'

import { poll } from '~/lib/polling'
import { HubError } from '../error'
import { taskLogAddress } from '../files/log-source'
import { openLogSource } from '../files/open-log-source'
import { mockPhase } from '../rules/mock-phase'

// A state.log has some dozen lines; more than this is not needed to know the phase.
const enough = 16_384

/** What mock is doing in a running task, by its state.log; null where that tells nothing. */
export function mockPhaseQuery(task: number) {
  return queryOptions<string | null, HubError>({
    queryKey: ['mockPhase', task] as const,
    queryFn: async ({ signal }) => {
      const source = openLogSource(taskLogAddress(task, 'state.log'))
      try {
        const { bytes } = await source.read(0, enough, signal)
        return mockPhase(new TextDecoder().decode(bytes))
      } catch (error) {
        // mock has not begun to write it.
        if (error instanceof HubError && error.kind === 'not-found') return null
        throw error
      }
    },
    refetchInterval: ({ state }) => poll(3_000, state),
    retry: false,
  })
}
