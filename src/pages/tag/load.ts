import type { QueryClient } from '@tanstack/react-query'

import { currentRepoQuery } from '~/hub/queries/repos'
import {
  buildConfigQuery,
  fullInheritanceQuery,
  tagQuery,
  taggedBuildsQuery,
} from '~/hub/queries/tags'
import { idOrName } from '~/lib/id-or-name'
import { readUrlState } from '~/lib/url-state'
import { buildFilters, buildParams, pageOf } from './builds-filters'

interface TagContext {
  client: QueryClient
  params: Record<string, string | undefined>
  search: URLSearchParams
}

/** Asks for the tag and what its open tab shows first. */
export function loadTag({ client, params, search }: TagContext) {
  const tag = idOrName(params['tag'])
  const tab = search.get('tab')
  void client.prefetchQuery(tagQuery(tag))
  if (tab === null) {
    void client.prefetchQuery(fullInheritanceQuery(tag))
    void client.prefetchQuery(currentRepoQuery(tag))
    void client.prefetchQuery(buildConfigQuery(tag))
  }
  if (tab === 'inheritance') {
    void client.prefetchQuery(fullInheritanceQuery(tag))
    void client.prefetchQuery(fullInheritanceQuery(tag, true))
  }
  if (tab === 'builds') {
    const filters = readUrlState(buildFilters, search)
    void client.prefetchQuery(taggedBuildsQuery(buildParams(tag, filters), pageOf(filters)))
  }
}
