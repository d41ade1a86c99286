import { queryOptions } from '@tanstack/react-query'

import { HubError } from '../error'
import { hub } from '../hub'
import type { ApiMethod } from '../types/meta'
import { hubQuery } from './hub-query'

const seldom = { staleTime: 600_000 }

/** A method as far as the hub tells; only its name where it has no `_listapi`. */
export type ListedMethod = Pick<ApiMethod, 'name'> & Partial<ApiMethod>

/** The names of all methods that the hub offers. */
export function methodNamesQuery() {
  return queryOptions({ ...hubQuery('system.listMethods', {}), ...seldom })
}

/** All methods that the hub offers, by name; described where the hub describes them. */
export function apiQuery() {
  return queryOptions<ListedMethod[], HubError>({
    queryKey: ['_listapi', {}] as const,
    meta: { hubCall: true },
    queryFn: async ({ signal }) => {
      const described: Promise<ListedMethod[]> = hub().call('_listapi', {}, { signal })
      const methods = await described.catch(async (error: unknown) => {
        if (!(error instanceof HubError) || error.kind !== 'unsupported') throw error
        const names = await hub().call('system.listMethods', {}, { signal })
        return names.map((name): ListedMethod => ({ name }))
      })
      return methods.toSorted((left, right) => (left.name < right.name ? -1 : 1))
    },
    ...seldom,
  })
}
