import { useQuery } from '@tanstack/react-query'

import { HubFailure } from '~/entities/query-state'
import { type MockState, mockStates } from '~/features/log-viewer/rules/times'
import { stateLogQuery } from '~/hub/queries/state-log'
import { taskOutputQuery } from '~/hub/queries/tasks'
import { isFinished } from '~/hub/rules/task-state'
import type { Task } from '~/hub/types/task'
import { formatDuration } from '~/lib/time'
import { Panel } from '~/ui/panel'
import { SkeletonLines } from '~/ui/states'

/** What mock did in a task and how long each of it took; nothing where it wrote no state.log. */
export function MockStates({ task }: { task: Task }) {
  const live = !isFinished(task)
  const output = useQuery(taskOutputQuery(task.id, live))
  const written = 'state.log' in (output.data ?? {})
  const log = useQuery({
    ...stateLogQuery(task.id, live),
    enabled: written,
    select: (text) => mockStates(text ?? ''),
  })
  if (!written || log.data?.length === 0) return null
  return (
    <Panel title="What mock did">
      {log.data ? (
        <States states={log.data} live={live} />
      ) : log.error ? (
        <HubFailure error={log.error} what="state.log" onRetry={() => void log.refetch()} />
      ) : (
        <SkeletonLines lines={5} label="what mock did" />
      )}
    </Panel>
  )
}

function States({ states, live }: { states: readonly MockState[]; live: boolean }) {
  const longest = Math.max(1, ...states.map(({ seconds }) => seconds ?? 0))
  return (
    <ol className="flex flex-col gap-1 text-xs">
      {states.map(({ name, line, depth, seconds }) => (
        <li
          key={line}
          className="grid grid-cols-[minmax(0,1fr)_minmax(3rem,8rem)_4.5rem] items-center gap-2"
        >
          <span className="truncate font-mono" style={{ paddingLeft: `${depth * 0.75}rem` }}>
            {name}
          </span>
          <span aria-hidden className="h-1.5 rounded bg-raised">
            <span
              className="block h-full rounded bg-accent"
              style={{ width: `${((seconds ?? 0) / longest) * 100}%` }}
            />
          </span>
          <span className="text-right text-muted tabular-nums">
            {seconds !== null ? formatDuration(seconds) : live ? 'now' : 'not finished'}
          </span>
        </li>
      ))}
    </ol>
  )
}
