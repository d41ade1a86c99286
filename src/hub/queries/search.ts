import { keepPreviousData, queryOptions } from '@tanstack/react-query'

import type { SearchParams } from '../methods/search'
import { countQuery, hubQuery } from './hub-query'

/** One page of what search finds. On a large hub the hub reads every build or RPM for it. */
export function searchQuery(params: SearchParams) {
  return queryOptions({
    ...hubQuery('search', params),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  })
}

/** How much search finds. */
export function searchCountQuery(params: SearchParams) {
  return countQuery('search', params)
}
