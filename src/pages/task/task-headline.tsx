import { UserById } from '~/entities/hub-links'
import { TaskState } from '~/entities/task-state'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'

import { channelQuery } from '~/hub/queries/people-and-places'
import { taskSubject } from '~/hub/rules/task-label'
import { requestOpts } from '~/hub/rules/task-request'
import { isFinished, isWaiting } from '~/hub/rules/task-state'
import type { Task } from '~/hub/types/task'
import { paths } from '~/lib/paths'
import { CopyButton } from '~/ui/copy'
import { Tag } from '~/ui/state-badge'
import { Elapsed, Moment } from '~/ui/time'

/** State, what it is about, by whom, where, how long: a task at a glance. */
export function TaskHeadline({ task }: { task: Task }) {
  return (
    <span className="flex min-w-0 flex-wrap items-center gap-x-2.5 gap-y-1">
      <TaskState state={task.state} look="pill" />
      <span className="min-w-0 break-words">
        {task.method} <span className="font-normal text-muted">{taskSubject(task)}</span>
      </span>
      {requestOpts(task)['scratch'] === true && <Tag tone="warn">scratch</Tag>}
      <span className="inline-flex items-center gap-1 text-sm font-normal text-faint">
        #{task.id} <CopyButton text={String(task.id)} what="task id" />
      </span>
    </span>
  )
}

/** The line below the headline. */
export function TaskByline({ task }: { task: Task }) {
  const channel = useQuery({
    ...channelQuery(task.channel_id ?? 0),
    enabled: task.channel_id !== null,
  })
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 text-muted">
      <span>
        by <UserById id={task.owner} />
      </span>
      <span>
        created <Moment at={task.create_ts} />
      </span>
      {task.completion_ts !== null && (
        <span>
          finished <Moment at={task.completion_ts} />
        </span>
      )}
      <span>
        {isWaiting(task) ? 'waiting ' : isFinished(task) ? 'took ' : 'running '}
        <Elapsed
          from={isWaiting(task) ? task.create_ts : (task.start_ts ?? task.create_ts)}
          to={task.completion_ts}
          running={!isFinished(task)}
        />
      </span>
      <span>
        channel {channel.data?.name ?? task.channel_id ?? '–'}, {task.arch}
      </span>
      {task.parent !== null && (
        <Link to={paths.task(task.parent)} className="link">
          Parent task #{task.parent}
        </Link>
      )}
    </p>
  )
}
