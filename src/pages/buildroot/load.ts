import type { QueryClient } from '@tanstack/react-query'

import { buildrootQuery } from '~/hub/queries/buildroots'

interface BuildrootContext {
  client: QueryClient
  params: Record<string, string | undefined>
}

/** Asks for the buildroot that the path names. */
export function loadBuildroot({ client, params }: BuildrootContext) {
  void client.prefetchQuery(buildrootQuery(Number(params['buildroot'])))
}
