import type { QueryClient } from '@tanstack/react-query'

import { buildsQuery, firstBuilds } from '~/hub/queries/builds'
import {
  ownPermissionsQuery,
  permissionsQuery,
  userWithGroupsQuery,
} from '~/hub/queries/people-and-places'
import { idOrName } from '~/lib/id-or-name'

interface UserContext {
  client: QueryClient
  params: Record<string, string | undefined>
}

/** Asks for the user, what they may do and their newest builds. */
export function loadUser({ client, params }: UserContext) {
  const info = idOrName(params['user'])
  void client.prefetchQuery(userWithGroupsQuery(info))
  void client.prefetchQuery(permissionsQuery(info))
  void client.prefetchQuery(ownPermissionsQuery(info))
  void client.prefetchQuery(buildsQuery(firstBuilds({ userID: info })))
}
