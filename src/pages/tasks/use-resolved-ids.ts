import { useQueries } from '@tanstack/react-query'

import type { HubError } from '~/hub/error'
import { channelQuery, hostQuery, userQuery } from '~/hub/queries/people-and-places'
import { idOrName } from '~/lib/id-or-name'
import type { ResolvedIds, TaskFilters } from './filters'

interface Resolved {
  ids: ResolvedIds
  ready: boolean
  error: HubError | null
  /** A name that the hub does not know: nothing can match. */
  unknown: string | null
}

/** Turns the names in the filters into the ids that listTasks wants, in one round trip. */
export function useResolvedIds(filters: TaskFilters): Resolved {
  const [owner, host, channel] = useQueries({
    queries: [
      { ...userQuery(idOrName(filters.owner)), enabled: filters.owner !== '' },
      { ...hostQuery(idOrName(filters.host)), enabled: filters.host !== '' },
      { ...channelQuery(idOrName(filters.channel)), enabled: filters.channel !== '' },
    ],
  })
  const asked = [
    { what: 'user', name: filters.owner, query: owner },
    { what: 'host', name: filters.host, query: host },
    { what: 'channel', name: filters.channel, query: channel },
  ].filter(({ name }) => name !== '')
  const missing = asked.find(
    ({ query }) => query.data === null || query.error?.kind === 'not-found',
  )
  return {
    ids: { owner: owner.data?.id, host: host.data?.id, channel: channel.data?.id },
    ready: asked.every(({ query }) => query.data),
    error: asked.find(({ query }) => query.error)?.query.error ?? null,
    unknown: missing ? `${missing.what} “${missing.name}”` : null,
  }
}
