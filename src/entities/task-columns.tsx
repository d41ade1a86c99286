import type { ReactNode } from 'react'

import { isFinished } from '~/hub/rules/task-state'
import { requestOpts } from '~/hub/rules/task-request'
import type { ListedTask } from '~/hub/types/task'
import { taskLabel } from '~/hub/rules/task-label'
import { durationText, isoTime } from '~/lib/time'
import type { Column } from '~/ui/table/column'
import { Tag } from '~/ui/state-badge'
import { Elapsed, Moment } from '~/ui/time'
import { HostById, TaskLink, UserLink } from './hub-links'
import { taskLook, TaskState } from './task-state'

/**
 * The columns of a list of tasks; `sort` is listTasks' order key. `below` draws what a task has
 * under it.
 */
export function taskColumns(below?: (task: ListedTask) => ReactNode): Column<ListedTask>[] {
  return [
    {
      id: 'state',
      header: 'State',
      sort: 'state',
      width: 'w-28',
      text: (task) => taskLook(task.state).label,
      cell: (task) => <TaskState state={task.state} />,
    },
    {
      id: 'task',
      header: 'Task',
      sort: 'method',
      text: taskLabel,
      cell: (task) => (
        <div className="flex min-w-0 flex-col">
          <span className="flex min-w-0 items-center gap-1.5">
            <TaskLink task={task} />
            {requestOpts(task)['scratch'] === true && <Tag>scratch</Tag>}
          </span>
          {below?.(task)}
        </div>
      ),
    },
    {
      id: 'owner',
      header: 'Owner',
      sort: 'owner',
      width: 'w-36',
      from: 'sm',
      text: (task) => task.owner_name,
      cell: (task) => (task.owner_name ? <UserLink name={task.owner_name} /> : null),
    },
    {
      id: 'host',
      header: 'Host',
      width: 'w-48',
      from: 'lg',
      text: (task) => task.host_id,
      cell: (task) => <HostById id={task.host_id} />,
    },
    {
      id: 'arch',
      header: 'Arch',
      sort: 'arch',
      width: 'w-20',
      from: 'md',
      text: (task) => task.arch,
    },
    {
      id: 'created',
      header: 'Created',
      sort: 'create_time',
      width: 'w-32',
      from: 'md',
      text: (task) => isoTime(task.create_ts),
      cell: (task) => <Moment at={task.create_ts} />,
    },
    {
      id: 'duration',
      header: 'Time',
      width: 'w-28',
      align: 'right',
      from: 'sm',
      text: (task) => durationText(task.create_ts, task.completion_ts),
      cell: (task) => (
        <Elapsed from={task.create_ts} to={task.completion_ts} running={!isFinished(task)} />
      ),
    },
    {
      id: 'id',
      header: 'ID',
      sort: 'id',
      width: 'w-20',
      align: 'right',
      from: 'lg',
      text: (task) => task.id,
      cell: (task) => <span className="text-faint">{task.id}</span>,
    },
  ]
}
