import type { QueryClient } from '@tanstack/react-query'

import { searchQuery } from '~/hub/queries/search'
import { readUrlState } from '~/lib/url-state'
import { pageParams, searchFilters } from './filters'

/** Asks for the page of hits that the URL names; nothing is searched without words. */
export function loadSearch({ client, search }: { client: QueryClient; search: URLSearchParams }) {
  const params = pageParams(readUrlState(searchFilters, search))
  if (params.terms) void client.prefetchQuery(searchQuery(params))
}
