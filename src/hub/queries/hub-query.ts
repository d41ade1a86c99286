import { hashKey, queryOptions } from '@tanstack/react-query'

import type { CallOptions } from '../client'
import { HubError } from '../error'
import { hub } from '../hub'
import type { Params, Result } from '../methods'
import { noteReceived } from '../received'
import type { ReadMethod } from '../understood'

/** Marks a query whose key is a method and its parameters, as the page's hub calls are listed. */
const meta = { hubCall: true }

/**
 * The query of one hub method. The key starts with the method's name, so that everything read by
 * a method can be invalidated at once. Errors are HubErrors.
 */
export function hubQuery<M extends ReadMethod>(
  method: M,
  params: Params<M>,
  options?: CallOptions,
) {
  return queryOptions<Result<M>, HubError>({
    queryKey: [method, params] as const,
    meta,
    queryFn: ({ signal }) => hub().call(method, params, { ...options, signal }),
  })
}

/**
 * The query of a method whose answer may be large or long in coming: it travels alone, and notes
 * how much of it has come (see hub/received).
 */
export function heavyQuery<M extends ReadMethod>(method: M, params: Params<M>) {
  const queryKey = [method, params] as const
  const key = hashKey(queryKey)
  return queryOptions<Result<M>, HubError>({
    queryKey,
    meta,
    queryFn: async ({ signal }) => {
      const onProgress = (bytes: number) => noteReceived(key, bytes)
      try {
        return await hub().call(method, params, { signal, alone: true, onProgress })
      } finally {
        noteReceived(key, null)
      }
    },
    staleTime: 60_000,
  })
}

type CountableMethod =
  | 'listArchives'
  | 'listBuildroots'
  | 'listBuilds'
  | 'listPackages'
  | 'listRPMs'
  | 'listTags'
  | 'listTasks'
  | 'listUsers'
  | 'search'
  | 'untaggedBuilds'

/**
 * How many rows a list method has, without fetching them (queryOpts countOnly). Counting can take
 * the hub seconds on a large table, so it never rides in a batch with the rows themselves.
 */
export function countQuery<M extends CountableMethod>(method: M, params: Params<M>) {
  const counted = { ...params, queryOpts: { countOnly: true } }
  return queryOptions<number, HubError>({
    queryKey: [method, counted] as const,
    meta,
    queryFn: async ({ signal }) => {
      const answer: unknown = await hub().call(method, counted, { signal, alone: true })
      if (Number.isFinite(answer)) return Number(answer)
      // An unknown package or user is answered with no rows even when a count was asked for.
      if (Array.isArray(answer)) return answer.length
      throw new HubError('broken', `${method} did not answer a count`, { method })
    },
    staleTime: 30_000,
  })
}
