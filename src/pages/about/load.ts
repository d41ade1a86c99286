import type { QueryClient } from '@tanstack/react-query'

import {
  archiveTypesQuery,
  contentGeneratorsQuery,
  hubVersionQuery,
  volumesQuery,
} from '~/hub/queries/about'
import { methodNamesQuery } from '~/hub/queries/api'
import { buildTypeNamesQuery } from '~/hub/queries/builds'
import { allPermissionsQuery } from '~/hub/queries/people-and-places'

/** Asks what the hub is and has, in one request. */
export function loadAbout({ client }: { client: QueryClient }) {
  void client.prefetchQuery(hubVersionQuery())
  void client.prefetchQuery(methodNamesQuery())
  void client.prefetchQuery(volumesQuery())
  void client.prefetchQuery(buildTypeNamesQuery())
  void client.prefetchQuery(archiveTypesQuery())
  void client.prefetchQuery(contentGeneratorsQuery())
  void client.prefetchQuery(allPermissionsQuery())
}
