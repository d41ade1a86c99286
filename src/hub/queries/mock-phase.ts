import { queryOptions } from '@tanstack/react-query'

import { untilShared } from '~/lib/polling'
import type { HubError } from '../error'
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
      const { bytes } = await source.read(0, enough, signal)
      return mockPhase(new TextDecoder().decode(bytes))
    },
    refetchInterval: () => untilShared(3_000),
    retry: false,
  })
}
