import type { QueryClient } from '@tanstack/react-query'

import { buildLogsQuery, buildQuery, buildRpmsQuery, buildTagsQuery } from '~/hub/queries/builds'
import { idOrName } from '~/lib/id-or-name'

interface BuildContext {
  client: QueryClient
  params: Record<string, string | undefined>
}

/** Asks for the build, its tags, RPMs and logs in one request; an NVR serves as well as an id. */
export function loadBuild({ client, params }: BuildContext) {
  const build = idOrName(params['build'])
  void client.prefetchQuery(buildQuery(build))
  void client.prefetchQuery(buildTagsQuery(build))
  void client.prefetchQuery(buildRpmsQuery(build))
  void client.prefetchQuery(buildLogsQuery(build))
}
