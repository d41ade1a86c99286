import {
  type QueryKey,
  skipToken,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'

import { HubError } from '~/hub/error'

/** Goes on from what is there, telling what there is after each answer. */
export type Gather<T> = (
  from: T,
  signal: AbortSignal,
  onProgress: (data: T) => void,
) => Promise<void>

type Status = 'waiting' | 'running' | 'stopped' | 'done'

export interface Gathering<T> {
  data: T
  query: UseQueryResult<T, HubError>
  status: Status
  /** Why it stopped by itself. */
  error: HubError | null
  stop: () => void
  /** Goes on after a stop. */
  goOn: () => void
  /** Begins anew. */
  again: () => void
}

interface GatheringOptions<T> {
  /** Memoized, as `gather` is: another one begins another run. */
  queryKey: QueryKey
  nothing: T
  /** Undefined until what it needs is there. */
  gather: Gather<T> | undefined
  /** One of the calls that it makes, to show. */
  like: { method: string; params: object } | undefined
}

/** How a run ended, so that another run is known not to have. */
interface End {
  run: object
  status: 'stopped' | 'done'
  error: HubError | null
}

function asError(error: unknown): HubError {
  return error instanceof HubError ? error : new HubError('broken', String(error))
}

/**
 * What takes many requests, drawn as the answers come. What has come stays in the cache when the
 * page is left; whoever comes back goes on from there.
 */
export function useGathering<T>(options: GatheringOptions<T>): Gathering<T> {
  const { queryKey, nothing, gather, like } = options
  const client = useQueryClient()
  const [round, setRound] = useState(0)
  const [end, setEnd] = useState<End | null>(null)
  const running = useRef<AbortController | null>(null)
  const query = useQuery<T, HubError>({
    queryKey,
    queryFn: skipToken,
    staleTime: Infinity,
    ...(like && { meta: { hubCall: like } }),
  })
  const run = useMemo(() => gather && { gather, queryKey, round }, [gather, queryKey, round])
  useEffect(() => {
    if (!run) return undefined
    const controller = new AbortController()
    running.current = controller
    const { signal } = controller
    const settle = (status: End['status'], error: HubError | null = null) => {
      if (!signal.aborted) setEnd({ run, status, error })
    }
    const from = client.getQueryData<T>(run.queryKey) ?? nothing
    const keep = (data: T) => {
      if (!signal.aborted) client.setQueryData<T>(run.queryKey, () => data)
    }
    run.gather(from, signal, keep).then(
      () => settle('done'),
      (failure: unknown) => settle('stopped', asError(failure)),
    )
    return () => controller.abort()
  }, [client, run, nothing])
  const ended = end !== null && end.run === run ? end : null
  const goOn = () => setRound((before) => before + 1)
  return {
    data: query.data ?? nothing,
    query,
    status: run ? (ended?.status ?? 'running') : 'waiting',
    error: ended?.error ?? null,
    stop: () => {
      running.current?.abort()
      if (run) setEnd({ run, status: 'stopped', error: null })
    },
    goOn,
    again: () => {
      running.current?.abort()
      client.setQueryData<T>(queryKey, () => nothing)
      goOn()
    },
  }
}
