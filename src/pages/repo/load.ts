import type { QueryClient } from '@tanstack/react-query'

import { repoQuery } from '~/hub/queries/repos'

interface RepoContext {
  client: QueryClient
  params: Record<string, string | undefined>
}

/** Asks for the repo that the path names. */
export function loadRepo({ client, params }: RepoContext) {
  void client.prefetchQuery(repoQuery(Number(params['repo'])))
}
