import type { QueryClient } from '@tanstack/react-query'

import { repoRequestsQuery } from '~/hub/queries/repos'
import { readUrlState } from '~/lib/url-state'
import { clausesOf, PAGE_SIZE, requestFilters } from './filters'

interface RequestsContext {
  client: QueryClient
  search: URLSearchParams
}

/** Asks for the page of repo requests that the URL names. */
export function loadRepoRequests({ client, search }: RequestsContext) {
  const filters = readUrlState(requestFilters, search)
  const page = { order: filters.order, offset: filters.start, limit: PAGE_SIZE }
  void client.prefetchQuery(repoRequestsQuery(clausesOf(filters), page))
}
