import type { QueryClient } from '@tanstack/react-query'

import { buildLogsQuery, buildQuery, buildRpmsQuery, buildTagsQuery } from '~/hub/queries/builds'

/** A build's id or NVR as the path has it. */
export function buildInfoOf(params: Record<string, string | undefined>): number | string {
  const text = params['build'] ?? ''
  return /^\d+$/.test(text) ? Number(text) : text
}

interface BuildContext {
  client: QueryClient
  params: Record<string, string | undefined>
}

/** Asks for the build, its tags, RPMs and logs in one request; an NVR serves as well as an id. */
export function loadBuild({ client, params }: BuildContext) {
  const build = buildInfoOf(params)
  void client.prefetchQuery(buildQuery(build))
  void client.prefetchQuery(buildTagsQuery(build))
  void client.prefetchQuery(buildRpmsQuery(build))
  void client.prefetchQuery(buildLogsQuery(build))
}
