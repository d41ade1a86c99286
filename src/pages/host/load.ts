import type { QueryClient } from '@tanstack/react-query'

import { hostQuery } from '~/hub/queries/people-and-places'
import { idOrName } from '~/lib/id-or-name'

interface HostContext {
  client: QueryClient
  params: Record<string, string | undefined>
}

/** Asks for the builder that the path names. */
export function loadHost({ client, params }: HostContext) {
  void client.prefetchQuery(hostQuery(idOrName(params['host'])))
}
