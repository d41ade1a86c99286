import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'

import { HubFailure } from '~/entities/query-state'
import type { HubError } from '~/hub/error'
import { Fold, Panel } from '~/ui/panel'
import { EmptyState, SkeletonLines } from '~/ui/states'

interface AnswerPanelProps<T> {
  title: string
  query: UseQueryResult<T, HubError>
  /** Said where there is none. */
  empty: string
  /** How many there are; 0 for none. */
  count: (data: T) => number
  /** Long and seldom looked at. */
  folded?: boolean
  children: (data: T) => ReactNode
}

/** One thing that the hub tells of itself; one that fails leaves the others standing. */
export function AnswerPanel<T>(props: AnswerPanelProps<T>) {
  const { title, query, empty, count, folded = false, children } = props
  const { data, error } = query
  const retry = () => void query.refetch()
  const Frame = folded && data !== undefined ? Fold : Panel
  return (
    <Frame title={title} count={data === undefined ? undefined : count(data)}>
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
    </Frame>
  )
}
