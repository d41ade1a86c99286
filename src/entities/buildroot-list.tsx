import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'

import type { ListBuildrootsParams } from '~/hub/methods/buildroots'
import { buildrootsCountQuery, buildrootsQuery } from '~/hub/queries/buildroots'
import { buildrootColumns } from './buildroot-columns'
import { PagedList } from './paged-list'
import { listPlace, useListPlace } from './use-list-place'

const size = 50
const place = listPlace(
  ['id', 'state', 'arch', 'host_name', 'tag_name', 'repo_id', 'task_id', 'create_event_time'],
  '-id',
)

interface BuildrootListProps {
  of: Omit<ListBuildrootsParams, 'queryOpts'>
  filters?: ReactNode
  onClearFilters?: (() => void) | undefined
}

/** Buildroots, sorted and paged by the hub. */
export function BuildrootList({ of, filters, onClearFilters }: BuildrootListProps) {
  const { queryOpts, paging } = useListPlace(place, size)
  const query = buildrootsQuery({ ...of, queryOpts })
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
      {...paging}
      filters={filters}
      onClearFilters={onClearFilters}
    />
  )
}
