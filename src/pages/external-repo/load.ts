import type { QueryClient } from '@tanstack/react-query'

import { externalRepoQuery, tagExternalReposQuery } from '~/hub/queries/repos'
import { idOrName } from '~/lib/id-or-name'

interface ExternalRepoContext {
  client: QueryClient
  params: Record<string, string | undefined>
}

/** Asks for the external repo that the path names and the tags that use it. */
export function loadExternalRepo({ client, params }: ExternalRepoContext) {
  const info = idOrName(params['repo'])
  void client.prefetchQuery(externalRepoQuery(info))
  void client.prefetchQuery(tagExternalReposQuery({ repo_info: info }))
}
