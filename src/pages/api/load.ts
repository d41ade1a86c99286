import type { QueryClient } from '@tanstack/react-query'

import { apiQuery } from '~/hub/queries/api'

/** Asks for the hub's methods and what they do. */
export function loadApi({ client }: { client: QueryClient }) {
  void client.prefetchQuery(apiQuery())
}
