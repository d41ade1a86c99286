import type { QueryClient } from '@tanstack/react-query'

import { archiveQuery } from '~/hub/queries/rpms'

interface ArchiveContext {
  client: QueryClient
  params: Record<string, string | undefined>
}

/** Asks for the archive that the path names. */
export function loadArchive({ client, params }: ArchiveContext) {
  void client.prefetchQuery(archiveQuery(Number(params['archive'])))
}
