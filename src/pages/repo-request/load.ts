import type { QueryClient } from '@tanstack/react-query'

import { repoRequestQuery } from '~/hub/queries/repos'

interface RequestContext {
  client: QueryClient
  params: Record<string, string | undefined>
}

/** Asks for the repo request that the path names. */
export function loadRepoRequest({ client, params }: RequestContext) {
  void client.prefetchQuery(repoRequestQuery(Number(params['request'])))
}
