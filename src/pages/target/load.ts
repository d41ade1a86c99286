import type { QueryClient } from '@tanstack/react-query'

import { targetQuery } from '~/hub/queries/tags'
import { idOrName } from '~/lib/id-or-name'

interface TargetContext {
  client: QueryClient
  params: Record<string, string | undefined>
}

/** Asks for the target that the path names. */
export function loadTarget({ client, params }: TargetContext) {
  void client.prefetchQuery(targetQuery(idOrName(params['target'])))
}
