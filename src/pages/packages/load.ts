import type { QueryClient } from '@tanstack/react-query'

import { packagesQuery } from '~/hub/queries/packages'
import { readUrlState } from '~/lib/url-state'
import { packageFilters, pageParams } from './filters'

/** Asks for the page of packages that the URL names. */
export function loadPackages({ client, search }: { client: QueryClient; search: URLSearchParams }) {
  void client.prefetchQuery(packagesQuery(pageParams(readUrlState(packageFilters, search))))
}
