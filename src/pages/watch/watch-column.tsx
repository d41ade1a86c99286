import { useQuery } from '@tanstack/react-query'
import { Maximize2, Minimize2 } from 'lucide-react'
import { useState } from 'react'
import { Link } from 'react-router'

import { HostById } from '~/entities/hub-links'
import { TaskState } from '~/entities/task-state'
import { LogPane } from '~/features/log-viewer/log-pane'
import type { PaneGroup } from '~/features/log-viewer/pane-group'
import { WhyInShort } from '~/features/why-waiting/why-waiting'
import { taskLogAddress } from '~/hub/files/log-source'
import { stateLogQuery } from '~/hub/queries/state-log'
import { taskOutputQuery } from '~/hub/queries/tasks'
import { isLog } from '~/hub/rules/log-files'
import { mockPhase } from '~/hub/rules/mock-phase'
import { isFinished, isWaiting } from '~/hub/rules/task-state'
import type { Task, TaskOutput } from '~/hub/types/task'
import { TASK_STATE } from '~/hub/types/task'
import { paths } from '~/lib/paths'
import type { SearchQuery } from '~/lib/search-pattern'
import { IconButton } from '~/ui/button'
import { EmptyState } from '~/ui/states'
import { Elapsed } from '~/ui/time'
import { columnName, tellingLog } from './columns'

interface WatchColumnProps {
  task: Task
  /** This column has the whole window. */
  wide: boolean
  onWide: (wide: boolean) => void
  group: PaneGroup
  query: SearchQuery
}

function sizesOf(output: TaskOutput | undefined): Record<string, number> {
  return Object.fromEntries(
    Object.entries(output ?? {}).map(([name, volumes]) => [
      name,
      Math.max(0, ...Object.values(volumes).map((stat) => Number(stat.st_size))),
    ]),
  )
}

/** One task of the tree: its state, host and time, and the log it is writing. */
export function WatchColumn({ task, wide, onWide, group, query }: WatchColumnProps) {
  const live = !isFinished(task)
  const output = useQuery({ ...taskOutputQuery(task.id, live), enabled: task.start_ts !== null })
  const [chosen, choose] = useState<string | null>(null)
  const sizes = sizesOf(output.data)
  const logs = Object.keys(sizes).filter(isLog).sort()
  const log = chosen && logs.includes(chosen) ? chosen : tellingLog(sizes)
  return (
    <section
      aria-label={`${columnName(task)}, task ${task.id}`}
      className="flex min-h-72 min-w-0 flex-col rounded-lg border border-line bg-surface max-md:h-[75dvh]"
    >
      <header className="flex flex-wrap items-center gap-x-2 gap-y-0.5 border-b border-line px-2.5 py-1.5">
        <TaskState state={task.state} />
        <h2 className="font-semibold">
          <Link to={paths.task(task.id)} className="hover:underline">
            {columnName(task)}
          </Link>
        </h2>
        <span className="text-xs text-muted">
          <Elapsed
            from={isWaiting(task) ? task.create_ts : (task.start_ts ?? task.create_ts)}
            to={task.completion_ts}
            running={live}
          />
        </span>
        <IconButton
          size="sm"
          label={wide ? 'Show all columns' : `Only ${columnName(task)}`}
          icon={wide ? Minimize2 : Maximize2}
          onClick={() => onWide(!wide)}
          className="ml-auto"
        />
        <span className="flex w-full items-center justify-between gap-2 text-xs text-muted">
          <span className="min-w-0 truncate">
            <HostById id={task.host_id} />
            {live && 'state.log' in sizes && <Phase task={task.id} />}
          </span>
          {logs.length > 0 && (
            <select
              aria-label={`Log of ${columnName(task)}`}
              value={log ?? ''}
              onChange={(event) => choose(event.target.value)}
              className="h-6 min-w-0 rounded border border-line bg-surface px-1 font-mono text-xs text-ink"
            >
              {logs.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          )}
        </span>
      </header>
      {log ? (
        <>
          <div className="flex min-h-0 grow flex-col">
            <LogPane
              key={log}
              address={taskLogAddress(task.id, log)}
              live={live}
              title={`${log} of ${columnName(task)}`}
              group={group}
              query={query}
            />
          </div>
          <footer className="border-t border-line px-2.5 py-1 text-xs">
            <Link to={paths.taskLog(task.id, log)} className="link">
              {task.state === TASK_STATE.FAILED ? `Read ${log} at the failing line` : `Open ${log}`}
            </Link>
          </footer>
        </>
      ) : (
        <NothingYet task={task} live={live} gone={output.isError} />
      )}
    </section>
  )
}

const phaseOf = (text: string | null) => mockPhase(text ?? '')

/** What mock is doing right now. */
function Phase({ task }: { task: number }) {
  const { data } = useQuery({ ...stateLogQuery(task, true), select: phaseOf })
  return data && <> · {data}</>
}

function NothingYet({ task, live, gone }: { task: Task; live: boolean; gone: boolean }) {
  if (isWaiting(task)) {
    return (
      <EmptyState title="Waiting for a builder">
        <WhyInShort task={task} />
      </EmptyState>
    )
  }
  if (live) return <EmptyState title="Nothing written yet" />
  return gone ? (
    <EmptyState title="The hub no longer has these logs" />
  ) : (
    <EmptyState title="This task left no logs" />
  )
}
