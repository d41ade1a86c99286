import type { QueryClient } from '@tanstack/react-query'

import { externalReposQuery } from '~/hub/queries/repos'

/** Asks for all external repos. */
export function loadExternalRepos({ client }: { client: QueryClient }) {
  void client.prefetchQuery(externalReposQuery())
}
