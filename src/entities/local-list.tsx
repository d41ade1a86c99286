import type { QueryKey, UseQueryResult } from '@tanstack/react-query'
import { type ReactNode, useMemo } from 'react'

import { useUrlState } from '~/hooks/use-url-state'
import type { HubError } from '~/hub/error'
import { textParam } from '~/lib/url-state'
import { Button } from '~/ui/button'
import { FilterText } from '~/ui/field'
import { EmptyState, StaleNotice } from '~/ui/states'
import type { Column } from '~/ui/table/column'
import { DataTable } from '~/ui/table/data-table'
import { arrangeRows } from '~/ui/table/arrange-rows'
import { HubFailure } from './query-state'
import { StillWorking, Stopped } from './still-working'

interface LocalListProps<Row> {
  /** What is listed, in the plural: "hosts". */
  what: string
  /** Under which chosen columns are remembered, where `what` names one of many. */
  kind?: string
  query: Pick<UseQueryResult<unknown, HubError>, 'error' | 'refetch' | 'isPending' | 'fetchStatus'>
  /** The rows of the query, or some of them; undefined while it is on its way. */
  rows: readonly Row[] | undefined
  /** Set where the hub may be long in answering: shows for how long, and the way to stop. */
  queryKey?: QueryKey
  columns: readonly Column<Row>[]
  rowKey: (row: Row) => string | number
  /** The order at first: a column's `sort`, or `-sort`; as the hub gave them without. */
  defaultOrder?: string
  /** A heading beside the table's tools. */
  title?: string
  /** Filters beside the one for any text. */
  filters?: ReactNode
  /** Set when those narrow the list: takes them away. */
  onClearFilters?: (() => void) | undefined
  /** Keeps two lists of one page apart in the URL. */
  name?: string
  /** Said when there is nothing at all. */
  emptyText?: string
  emptyAction?: ReactNode
  skeletonRows?: number
}

/** Up to here one sees all rows at a glance. */
const fewRows = 8

function useArranging(name: string, defaultOrder: string) {
  const schema = useMemo(
    () => ({ [`${name}order`]: textParam(defaultOrder), [`${name}q`]: textParam() }),
    [name, defaultOrder],
  )
  const [state, setState] = useUrlState(schema)
  return {
    order: state[`${name}order`] ?? '',
    text: state[`${name}q`] ?? '',
    setOrder: (order: string) => setState({ [`${name}order`]: order }),
    setText: (text: string) => setState({ [`${name}q`]: text }),
  }
}

/**
 * A list that the hub gives whole: sorted and filtered here, in the URL, with all its states:
 * loading, failed, empty, filtered-empty, stale.
 */
export function LocalList<Row>(props: LocalListProps<Row>) {
  const { what, query, rows, queryKey, columns, rowKey, filters, onClearFilters } = props
  const { name = '', defaultOrder = '', emptyText, emptyAction, skeletonRows = 8, title } = props
  const { order, text, setOrder, setText } = useArranging(name, defaultOrder)
  const arranged = useMemo(
    () => rows && arrangeRows(rows, columns, order, text),
    [rows, columns, order, text],
  )
  const retry = () => void query.refetch()
  if (query.error && !rows) {
    return <HubFailure error={query.error} what={`the ${what}`} onRetry={retry} />
  }
  if (queryKey && query.isPending && query.fetchStatus === 'idle') {
    return <Stopped what={`the ${what}`} onRetry={retry} />
  }
  const filtered = Boolean(text || onClearFilters)
  const clear = () => {
    setText('')
    onClearFilters?.()
  }
  return (
    <>
      {queryKey && <StillWorking query={query} queryKey={queryKey} what={`the ${what}`} />}
      {query.error && <StaleNotice detail={query.error.message} onRetry={retry} />}
      <DataTable
        label={what.charAt(0).toUpperCase() + what.slice(1)}
        kind={props.kind}
        columns={columns}
        rows={arranged}
        rowKey={rowKey}
        order={order}
        onOrder={setOrder}
        skeletonRows={skeletonRows}
        filters={
          <>
            {title && <h2 className="mr-2 text-sm font-semibold">{title}</h2>}
            {filters}
            {(text || (rows && rows.length > fewRows)) && (
              <FilterText
                label="Filter"
                value={text}
                onCommit={setText}
                aria-label={`Filter ${what}`}
              />
            )}
            {rows && (
              <span className="text-xs text-faint" aria-live="polite">
                {arranged?.length === rows.length
                  ? rows.length
                  : `${arranged?.length ?? 0} of ${rows.length}`}
              </span>
            )}
          </>
        }
        empty={
          <EmptyState
            compact={title !== undefined && !filtered}
            title={filtered ? `No ${what} match these filters` : (emptyText ?? `No ${what}`)}
            action={filtered ? <Button onClick={clear}>Clear filters</Button> : emptyAction}
          />
        }
      />
    </>
  )
}
