import type { QueryClient } from '@tanstack/react-query'

import { channelsQuery } from '~/hub/queries/people-and-places'

/** Asks for all channels. */
export function loadChannels({ client }: { client: QueryClient }) {
  void client.prefetchQuery(channelsQuery())
}
