import type { QueryClient } from '@tanstack/react-query'

import { channelsQuery, hostsQuery } from '~/hub/queries/people-and-places'

/** Asks for the channels and all builders; who is in which channel comes after. */
export function loadCluster({ client }: { client: QueryClient }) {
  void client.prefetchQuery(channelsQuery())
  void client.prefetchQuery(hostsQuery())
}
