import type { QueryClient } from '@tanstack/react-query'

import { buildsQuery } from '~/hub/queries/builds'
import { readUrlState } from '~/lib/url-state'
import { buildFilters, pageParams } from './filters'

/** Asks for the page of builds that the URL names. */
export function loadBuilds({ client, search }: { client: QueryClient; search: URLSearchParams }) {
  void client.prefetchQuery(buildsQuery(pageParams(readUrlState(buildFilters, search))))
}
