import { useQuery } from '@tanstack/react-query'
import { useQueryStates } from 'nuqs'
import { useMemo } from 'react'

import { PagedList } from '~/entities/paged-list'
import { HubFailure } from '~/entities/query-state'
import { tasksCountQuery, tasksQuery } from '~/hub/queries/tasks'
import { Button } from '~/ui/button'
import { Page } from '~/ui/page'
import { EmptyState } from '~/ui/states'
import { taskColumns } from './columns'
import { FilterBar } from './filter-bar'
import {
  effectiveView,
  filterOpts,
  isFiltered,
  PAGE_SIZE,
  pageParams,
  type TaskFilters,
  taskFilters,
} from './filters'
import { useResolvedIds } from './use-resolved-ids'

const noFilters = { owner: null, method: null, host: null, channel: null, start: null }

export default function TasksPage() {
  const [filters, setFilters] = useQueryStates(taskFilters, { history: 'push' })
  const { ids, ready, error, unknown } = useResolvedIds(filters)
  const tasks = useQuery({ ...tasksQuery(pageParams(filters, ids)), enabled: ready })
  const counted = { opts: filterOpts(filters, ids) }
  const count = useQuery({ ...tasksCountQuery(counted), enabled: ready && tasks.isSuccess })
  const withTree = effectiveView(filters) === 'tree'
  const columns = useMemo(() => taskColumns(withTree), [withTree])
  const change = (part: Partial<TaskFilters>) => void setFilters({ ...part, start: null })
  const clear = () => void setFilters(noFilters)
  const clearable = isFiltered(filters) || filters.state !== 'all'

  return (
    <Page title="Tasks">
      <FilterBar filters={filters} onChange={change} onClear={clear} />
      {unknown ? (
        <EmptyState
          title={`This hub has no ${unknown}`}
          action={<Button onClick={clear}>Clear filters</Button>}
        />
      ) : error ? (
        <HubFailure error={error} what="the tasks" />
      ) : (
        <PagedList
          what="tasks"
          query={tasks}
          total={count.data}
          columns={columns}
          rowKey={(task) => task.id}
          size={PAGE_SIZE}
          start={filters.start}
          onStart={(start) => void setFilters({ start: start || null })}
          order={filters.order}
          onOrder={(order) => change({ order })}
          onClearFilters={
            clearable ? () => void setFilters({ ...noFilters, state: 'all' }) : undefined
          }
        />
      )}
    </Page>
  )
}
