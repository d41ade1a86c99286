import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'

import { useUrlState } from '~/hooks/use-url-state'
import type { ListBuildrootsParams } from '~/hub/methods/buildroots'
import { buildrootsCountQuery, buildrootsQuery } from '~/hub/queries/buildroots'
import { integerParam, orderParam } from '~/lib/url-state'
import { buildrootColumns } from './buildroot-columns'
import { PagedList } from './paged-list'

const size = 50
const place = {
  order: orderParam(
    ['id', 'state', 'arch', 'host_name', 'tag_name', 'repo_id', 'task_id', 'create_event_time'],
    '-id',
  ),
  start: integerParam(0),
}

interface BuildrootListProps {
  of: Omit<ListBuildrootsParams, 'queryOpts'>
  filters?: ReactNode
  onClearFilters?: (() => void) | undefined
}

/** Buildroots, sorted and paged by the hub. */
export function BuildrootList({ of, filters, onClearFilters }: BuildrootListProps) {
  const [{ order, start }, setPlace] = useUrlState(place)
  const query = buildrootsQuery({ ...of, queryOpts: { order, offset: start, limit: size } })
  const roots = useQuery(query)
  const count = useQuery({ ...buildrootsCountQuery(of), enabled: roots.isSuccess })
  return (
    <PagedList
      what="buildroots"
      emptyText="No buildroots"
      query={roots}
      queryKey={query.queryKey}
      total={count.data}
      columns={buildrootColumns}
      rowKey={(root) => root.id}
      size={size}
      start={start}
      onStart={(next) => setPlace({ start: next })}
      order={order}
      onOrder={(next) => setPlace({ order: next, start: 0 })}
      filters={filters}
      onClearFilters={onClearFilters}
    />
  )
}
