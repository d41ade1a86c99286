import { useQuery } from '@tanstack/react-query'

import { PagedList } from '~/entities/paged-list'
import { HubFailure } from '~/entities/query-state'
import { taskColumns } from '~/entities/task-columns'
import { useUrlState } from '~/hooks/use-url-state'
import { tasksCountQuery, tasksQuery } from '~/hub/queries/tasks'
import { Button } from '~/ui/button'
import { FilterBar } from '~/ui/filter-bar'
import { Page } from '~/ui/page'
import { EmptyState } from '~/ui/states'
import { DescendantTree } from './descendant-tree'
import { filterFields } from './filter-fields'
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

const plainColumns = taskColumns()
const treeColumns = taskColumns((task) => <DescendantTree task={task} />)
const noFilters = { owner: '', method: '', host: '', channel: '', start: 0 }

/** The list of tasks, filtered and sorted by the hub. */
export default function TasksPage() {
  const [filters, setFilters, filterBy] = useUrlState(taskFilters)
  const { ids, ready, error, unknown } = useResolvedIds(filters)
  const tasks = useQuery({ ...tasksQuery(pageParams(filters, ids)), enabled: ready })
  const counted = { opts: filterOpts(filters, ids) }
  const count = useQuery({ ...tasksCountQuery(counted), enabled: ready && tasks.isSuccess })
  const withTree = effectiveView(filters) === 'tree'
  const columns = withTree ? treeColumns : plainColumns
  const change = (part: Partial<TaskFilters>) => setFilters({ ...part, start: 0 })
  const clear = () => setFilters(noFilters)
  const clearable = isFiltered(filters) || filters.state !== 'all'

  const bar = (
    <FilterBar
      fields={filterFields}
      values={{ ...filters, view: effectiveView(filters) }}
      onChange={filterBy}
      onClear={isFiltered(filters) ? clear : undefined}
    />
  )

  return (
    <Page title="Tasks">
      {(unknown || error) && bar}
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
          alignTop={withTree}
          filters={bar}
          query={tasks}
          total={count.data}
          columns={columns}
          rowKey={(task) => task.id}
          size={PAGE_SIZE}
          start={filters.start}
          onStart={(start) => setFilters({ start })}
          order={filters.order}
          onOrder={(order) => change({ order })}
          onClearFilters={
            clearable ? () => setFilters({ ...noFilters, state: 'all' as const }) : undefined
          }
        />
      )}
    </Page>
  )
}
