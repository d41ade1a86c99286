import type { QueryClient } from '@tanstack/react-query'

import { rpmQuery } from '~/hub/queries/rpms'
import { idOrName } from '~/lib/id-or-name'

interface RpmContext {
  client: QueryClient
  params: Record<string, string | undefined>
}

/** Asks for the RPM that the path names. */
export function loadRpm({ client, params }: RpmContext) {
  void client.prefetchQuery(rpmQuery(idOrName(params['rpm'])))
}
