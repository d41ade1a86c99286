import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'

import { ButtonLink } from '~/entities/button-link'
import { HubFailure } from '~/entities/query-state'
import type { HubError } from '~/hub/error'
import { Panel } from '~/ui/panel'
import { EmptyState, SkeletonLines, StaleNotice } from '~/ui/states'

interface ListPanelProps<Row> {
  title: string
  query: Pick<UseQueryResult<Row[], HubError>, 'error' | 'refetch'> & { data: Row[] | undefined }
  /** Where the whole list is. */
  all: string
  empty: string
  row: (row: Row) => ReactNode
  rowKey: (row: Row) => number
}

/** One short list of the overview; a failing one leaves the others standing. */
export function ListPanel<Row>({ title, query, all, empty, row, rowKey }: ListPanelProps<Row>) {
  return (
    <Panel
      title={title}
      flush
      action={
        <ButtonLink size="sm" variant="ghost" to={all} aria-label={`All: ${title}`}>
          All
        </ButtonLink>
      }
    >
      {query.error && query.data && (
        <StaleNotice detail={query.error.message} onRetry={() => void query.refetch()} />
      )}
      {query.data ? (
        <ul>
          {query.data.map((each) => (
            <li
              key={rowKey(each)}
              className="flex min-h-9 items-center border-b border-line px-3 py-1.5 last:border-0 hover:bg-raised"
            >
              {row(each)}
            </li>
          ))}
        </ul>
      ) : (
        <div className="px-3 py-2">
          {query.error ? (
            <HubFailure error={query.error} onRetry={() => void query.refetch()} />
          ) : (
            <SkeletonLines lines={8} label={title.toLowerCase()} />
          )}
        </div>
      )}
      {query.data?.length === 0 && <EmptyState title={empty} />}
    </Panel>
  )
}
