import type { QueryClient } from '@tanstack/react-query'

import { channelQuery, hostsQuery } from '~/hub/queries/people-and-places'
import { idOrName } from '~/lib/id-or-name'

interface ChannelContext {
  client: QueryClient
  params: Record<string, string | undefined>
}

/** Asks for the channel and its builders. */
export function loadChannel({ client, params }: ChannelContext) {
  const info = idOrName(params['channel'])
  void client.prefetchQuery(channelQuery(info))
  void client.prefetchQuery(hostsQuery({ channelID: info }))
}
