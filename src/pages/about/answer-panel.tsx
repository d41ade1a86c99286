import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'

import { HubFailure } from '~/entities/query-state'
import type { HubError } from '~/hub/error'
import { Panel } from '~/ui/panel'
import { EmptyState, SkeletonLines } from '~/ui/states'

interface AnswerPanelProps<T> {
  title: string
  query: UseQueryResult<T, HubError>
  /** Said where there is none. */
  empty: string
  /** How many there are; 0 for none. */
  count: (data: T) => number
  children: (data: T) => ReactNode
}

/** One thing that the hub tells of itself; one that fails leaves the others standing. */
export function AnswerPanel<T>({ title, query, empty, count, children }: AnswerPanelProps<T>) {
  const { data, error } = query
  const retry = () => void query.refetch()
  return (
    <Panel title={title} count={data && count(data)}>
      {data === undefined ? (
        error ? (
          <HubFailure error={error} onRetry={retry} />
        ) : (
          <SkeletonLines lines={4} label={title.toLowerCase()} />
        )
      ) : count(data) === 0 ? (
        <EmptyState compact title={empty} />
      ) : (
        children(data)
      )}
    </Panel>
  )
}
