import { useQuery } from '@tanstack/react-query'
import { Ban } from 'lucide-react'

import type { ActItem } from '~/entities/acts/acts'
import { RecentChanges } from '~/entities/acts/recent-changes'
import { useChoice } from '~/entities/acts/use-choice'
import { PagedList } from '~/entities/paged-list'
import { HubFailure } from '~/entities/query-state'
import { taskColumns } from '~/entities/task-columns'
import { useActor } from '~/entities/use-session'
import { useUrlState } from '~/hooks/use-url-state'
import { tasksCountQuery, tasksQuery } from '~/hub/queries/tasks'
import { taskLabel } from '~/hub/rules/task-label'
import { type Actor, mayCancelTask } from '~/hub/rules/who-may'
import type { ListedTask } from '~/hub/types/task'
import { Button } from '~/ui/button'
import { FilterBar } from '~/ui/filter-bar'
import { lazyPart } from '~/ui/lazy-part'
import { Page } from '~/ui/page'
import { EmptyState } from '~/ui/states'
import { storedRow } from '~/lib/stored-rows'
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
const CancelTasksDialog = lazyPart(async () => ({
  default: (await import('./cancel-tasks-dialog')).CancelTasksDialog,
}))

const isRow = storedRow<ListedTask>({
  id: 'number',
  method: 'string',
  arch: 'string',
  state: 'number',
})
const keyOf = ({ id }: ListedTask) => id

/** What can be done with several tasks at once. */
function chosenActs(tasks: readonly ListedTask[], actor: Actor): ActItem[] {
  const refused = tasks.map((task) => mayCancelTask(actor, task)).find((no) => no !== null)
  return [
    {
      id: 'cancel',
      label: 'Cancel…',
      icon: Ban,
      primary: true,
      danger: true,
      no: refused ?? null,
      dialog: () => <CancelTasksDialog tasks={tasks} />,
    },
  ]
}

const noFilters = { owner: '', method: '', host: '', channel: '', start: 0 }

/** The list of tasks, filtered and sorted by the hub. */
export default function TasksPage() {
  const [filters, setFilters, filterBy] = useUrlState(taskFilters)
  const actor = useActor()
  const { ids, ready, error, unknown } = useResolvedIds(filters)
  const tasks = useQuery({ ...tasksQuery(pageParams(filters, ids)), enabled: ready })
  const counted = { opts: filterOpts(filters, ids) }
  const count = useQuery({ ...tasksCountQuery(counted), enabled: ready && tasks.isSuccess })
  const withTree = effectiveView(filters) === 'tree'
  const columns = withTree ? treeColumns : plainColumns
  const choice = useChoice<ListedTask>({
    what: 'tasks',
    rows: tasks.data,
    keyOf,
    isRow,
    nameOf: taskLabel,
    acts: actor && ((chosen) => chosenActs(chosen, actor)),
  })
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
      <RecentChanges />
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
          filters={
            <>
              {bar}
              {choice.bar}
            </>
          }
          query={tasks}
          total={count.data}
          columns={[...choice.columns, ...columns]}
          rowKey={keyOf}
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
