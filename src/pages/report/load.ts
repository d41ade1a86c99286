import type { QueryClient } from '@tanstack/react-query'

import { allArchesQuery, hostsQuery, usersQuery } from '~/hub/queries/people-and-places'
import { untaggedBuildsQuery } from '~/hub/queries/tags'
import { readUrlState } from '~/lib/url-state'
import { archesOf, hostReportFilters } from './filters'
import { pageParams, untaggedFilters } from './untagged-filters'

interface ReportContext {
  client: QueryClient
  params: Record<string, string | undefined>
  search: URLSearchParams
}

/** Asks for those that the report counts for; the counts themselves come after. */
export function loadReport({ client, params, search }: ReportContext) {
  const { report = '' } = params
  if (report.endsWith('-by-user')) void client.prefetchQuery(usersQuery({}))
  if (report.endsWith('-by-host')) {
    const arches = archesOf(readUrlState(hostReportFilters, search).arch)
    void client.prefetchQuery(hostsQuery(arches ? { arches } : {}))
    void client.prefetchQuery(allArchesQuery())
  }
  if (report === 'untagged-builds') {
    void client.prefetchQuery(
      untaggedBuildsQuery(pageParams(readUrlState(untaggedFilters, search))),
    )
  }
}
