import type { QueryClient } from '@tanstack/react-query'

import { sideTagsQuery } from '~/hub/queries/tags'

/** Asks for all side tags. */
export function loadSideTags({ client }: { client: QueryClient }) {
  void client.prefetchQuery(sideTagsQuery({}))
}
