import type { QueryClient } from '@tanstack/react-query'

import { channelsQuery, hostsQuery } from '~/hub/queries/people-and-places'
import { readUrlState } from '~/lib/url-state'
import { filterParams, hostFilters } from './filters'

/** Asks for the builders that the URL names, and the channels to filter by. */
export function loadHosts({ client, search }: { client: QueryClient; search: URLSearchParams }) {
  void client.prefetchQuery(hostsQuery(filterParams(readUrlState(hostFilters, search))))
  void client.prefetchQuery(channelsQuery())
}
