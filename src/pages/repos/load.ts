import type { QueryClient } from '@tanstack/react-query'

import { reposQuery } from '~/hub/queries/repos'
import { readUrlState } from '~/lib/url-state'
import { clausesOf, PAGE_SIZE, repoFilters } from './filters'

/** Asks for the page of repos that the URL names. */
export function loadRepos({ client, search }: { client: QueryClient; search: URLSearchParams }) {
  const filters = readUrlState(repoFilters, search)
  const page = { order: filters.order, offset: filters.start, limit: PAGE_SIZE }
  void client.prefetchQuery(reposQuery(clausesOf(filters), page))
}
