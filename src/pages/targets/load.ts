import type { QueryClient } from '@tanstack/react-query'

import { targetsQuery } from '~/hub/queries/tags'

/** Asks for all build targets. */
export function loadTargets({ client }: { client: QueryClient }) {
  void client.prefetchQuery(targetsQuery())
}
