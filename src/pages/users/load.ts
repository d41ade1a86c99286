import type { QueryClient } from '@tanstack/react-query'

import { usersQuery } from '~/hub/queries/people-and-places'
import { readUrlState } from '~/lib/url-state'
import { pageParams, userFilters } from './filters'

/** Asks for the page of users that the URL names. */
export function loadUsers({ client, search }: { client: QueryClient; search: URLSearchParams }) {
  void client.prefetchQuery(usersQuery(pageParams(readUrlState(userFilters, search))))
}
