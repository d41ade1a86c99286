import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'

import type { HubError } from '~/hub/error'
import { Button } from '~/ui/button'
import { type Column, DataTable } from '~/ui/data-table'
import { Pager } from '~/ui/pager'
import { EmptyState, StaleNotice } from '~/ui/states'
import { HubFailure } from './query-state'

interface PagedListProps<Row> {
  /** What is listed, in the plural: "builds". */
  what: string
  query: UseQueryResult<Row[], HubError>
  total: number | undefined
  columns: Column<Row>[]
  rowKey: (row: Row) => number
  size: number
  start: number
  onStart: (start: number) => void
  order?: string
  onOrder?: (order: string) => void
  /** Set when filters narrow the list: takes them all away. */
  onClearFilters: (() => void) | undefined
  emptyAction?: ReactNode
  alignTop?: boolean
}

/** A list that the hub pages, with all its states: loading, failed, empty, filtered-empty, stale. */
export function PagedList<Row>({
  what,
  query,
  total,
  columns,
  rowKey,
  size,
  start,
  onStart,
  order,
  onOrder,
  onClearFilters,
  emptyAction,
  alignTop = false,
}: PagedListProps<Row>) {
  const retry = () => void query.refetch()
  const clear = onClearFilters && <Button onClick={onClearFilters}>Clear filters</Button>
  if (query.error && !query.data) {
    return <HubFailure error={query.error} what={`the ${what}`} onRetry={retry} action={clear} />
  }
  return (
    <>
      {query.error && <StaleNotice detail={query.error.message} onRetry={retry} />}
      <DataTable
        label={what.charAt(0).toUpperCase() + what.slice(1)}
        columns={columns}
        rows={query.data}
        rowKey={rowKey}
        {...(order === undefined ? {} : { order })}
        {...(onOrder ? { onOrder } : {})}
        stale={query.isPlaceholderData}
        alignTop={alignTop}
        empty={
          start > 0 ? (
            <EmptyState
              title={`There are no ${what} this far`}
              action={<Button onClick={() => onStart(0)}>To the first page</Button>}
            />
          ) : (
            <EmptyState
              title={clear ? `No ${what} match these filters` : `No ${what} yet`}
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
