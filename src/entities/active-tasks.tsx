import { useQuery } from '@tanstack/react-query'

import { tasksQuery } from '~/hub/queries/tasks'
import { TASK_STATE, type TaskListFilter } from '~/hub/types/task'
import { LocalList } from './local-list'
import { taskColumns } from './task-columns'

const columns = taskColumns()
const most = 200

/** What asks for the unfinished tasks of a builder or a channel, the oldest first. */
function activeTasksQuery(of: TaskListFilter) {
  const state = [TASK_STATE.FREE, TASK_STATE.OPEN, TASK_STATE.ASSIGNED]
  return tasksQuery({
    opts: { ...of, state, decode: true },
    queryOpts: { order: 'id', limit: most },
  })
}

/** The unfinished tasks of a builder or a channel. */
export function ActiveTasks({ of, emptyText }: { of: TaskListFilter; emptyText: string }) {
  const tasks = useQuery(activeTasksQuery(of))
  return (
    <LocalList
      title={tasks.data?.length === most ? `The oldest ${most} active tasks` : 'Active tasks'}
      what="active tasks"
      query={tasks}
      rows={tasks.data}
      columns={columns}
      rowKey={(task) => task.id}
      skeletonRows={3}
      emptyText={emptyText}
    />
  )
}
