import type { QueryKey, UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'

import type { HubError } from '~/hub/error'
import { Button } from '~/ui/button'
import type { Column } from '~/ui/table/column'
import { DataTable } from '~/ui/table/data-table'
import { Pager } from '~/ui/table/pager'
import { EmptyState, StaleNotice } from '~/ui/states'
import { HubFailure } from './query-state'
import { Stopped, StillWorking } from './still-working'

interface PagedListProps<Row> {
  /** What is listed, in the plural: "builds". */
  what: string
  /** Under which chosen columns are remembered, where `what` names one of many. */
  kind?: string
  /** Said when there is nothing at all. */
  emptyText?: string
  query: UseQueryResult<Row[], HubError>
  /** Set where the hub may be long in answering: shows for how long, and the way to stop. */
  queryKey?: QueryKey
  total: number | undefined
  columns: readonly Column<Row>[]
  rowKey: (row: Row) => string | number
  size: number
  start: number
  onStart: (start: number) => void
  filters?: ReactNode
  order?: string
  onOrder?: (order: string) => void
  /** Set when filters narrow the list: takes them all away. */
  onClearFilters: (() => void) | undefined
  emptyAction?: ReactNode
  alignTop?: boolean
}

/** A list that the hub pages, with all its states: loading, failed, empty, filtered-empty, stale. */
export function PagedList<Row>(props: PagedListProps<Row>) {
  const { what, query, queryKey, total, size, start, onStart } = props
  const { filters, onClearFilters, emptyAction } = props
  const retry = () => void query.refetch()
  const clear = onClearFilters && <Button onClick={onClearFilters}>Clear filters</Button>
  if (query.error && !query.data) {
    return (
      <>
        {filters}
        <HubFailure error={query.error} what={`the ${what}`} onRetry={retry} action={clear} />
      </>
    )
  }
  if (queryKey && query.isPending && query.fetchStatus === 'idle') {
    return (
      <>
        {filters}
        <Stopped what={`the ${what}`} onRetry={retry} />
      </>
    )
  }
  return (
    <>
      {queryKey && <StillWorking query={query} queryKey={queryKey} what={`the ${what}`} />}
      {query.error && <StaleNotice detail={query.error.message} onRetry={retry} />}
      <DataTable
        label={what.charAt(0).toUpperCase() + what.slice(1)}
        kind={props.kind}
        columns={props.columns}
        rows={query.data}
        rowKey={props.rowKey}
        filters={filters}
        order={props.order}
        onOrder={props.onOrder}
        stale={query.isPlaceholderData}
        alignTop={props.alignTop ?? false}
        empty={
          start > 0 ? (
            <EmptyState
              title={`There are no ${what} this far`}
              action={<Button onClick={() => onStart(0)}>To the first page</Button>}
            />
          ) : (
            <EmptyState
              title={
                clear ? `No ${what} match these filters` : (props.emptyText ?? `No ${what} yet`)
              }
              action={clear ?? emptyAction}
            />
          )
        }
      />
      <Pager
        start={start}
        size={size}
        shown={query.data?.length}
        total={total}
        onStart={(next) => {
          onStart(next)
          scrollTo({ top: 0 })
        }}
      />
    </>
  )
}
