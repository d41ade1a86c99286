import { queryOptions } from '@tanstack/react-query'

import { HubError } from '../error'
import { hub } from '../hub'
import type { HubStruct } from '../types/common'

/**
 * What a policy of the hub says to some data: its action with a reason behind it; null where it says
 * nothing, as where the hub has no such policy or is too old to tell.
 */
export function policyQuery(name: string, data: HubStruct) {
  const params = { name, data }
  return queryOptions<string | null, HubError>({
    queryKey: ['evalPolicy', params] as const,
    meta: { hubCall: true },
    queryFn: async ({ signal }) => {
      try {
        const said = await hub().call('evalPolicy', params, { signal })
        // No rule of it matched (kojihub.py check_policy).
        return said ?? 'deny not covered by policy'
      } catch (error) {
        if (error instanceof HubError && error.code !== undefined) return null
        throw error
      }
    },
    staleTime: 60_000,
  })
}
