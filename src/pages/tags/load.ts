import type { QueryClient } from '@tanstack/react-query'

import { tagsQuery } from '~/hub/queries/tags'
import { readUrlState } from '~/lib/url-state'
import { pageParams, tagFilters } from './filters'

/** Asks for the page of tags that the URL names. */
export function loadTags({ client, search }: { client: QueryClient; search: URLSearchParams }) {
  void client.prefetchQuery(tagsQuery(pageParams(readUrlState(tagFilters, search))))
}
