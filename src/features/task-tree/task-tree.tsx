import { ScrollText } from 'lucide-react'
import { Link } from 'react-router'

import { HostById } from '~/entities/hub-links'
import { taskLook } from '~/entities/task-state'
import { useNow } from '~/hooks/use-now'
import { taskSubject } from '~/hub/rules/task-label'
import { isFinished, isWaiting } from '~/hub/rules/task-state'
import type { Task } from '~/hub/types/task'
import { classNames } from '~/lib/class-names'
import { paths } from '~/lib/paths'
import { formatDuration } from '~/lib/time'
import { StateIcon, type Tone } from '~/ui/state-badge'
import { Elapsed } from '~/ui/time'
import { barOf, treeRows } from './time-axis'

const barColors: Record<Tone, string> = {
  ok: 'bg-ok',
  bad: 'bg-bad',
  warn: 'bg-warn',
  run: 'bg-run',
  wait: 'bg-warn',
  canceled: 'bg-faint',
  gone: 'bg-faint',
}

interface TaskTreeProps {
  root: Task
  /** getTaskDescendents' answer: children by their parent's id. */
  below: Record<string, Task[]>
  /** The task whose page this is. */
  current: number
}

/** A task's tree, each task a bar on one time axis: hatched while it waited, full while it ran. */
export function TaskTree({ root, below, current }: TaskTreeProps) {
  const now = useNow()
  const rows = treeRows(root, below)
  const from = Math.min(...rows.map(({ task }) => task.create_ts))
  const live = rows.some(({ task }) => !isFinished(task))
  const latest = Math.max(...rows.map(({ task }) => task.completion_ts ?? task.create_ts))
  const to = live ? Math.max(now, latest) : latest
  return (
    <div className="overflow-x-auto">
      <table aria-label="Task tree" className="w-full border-collapse">
        <thead className="text-left text-xs text-muted">
          <tr className="h-8 border-b border-line">
            <th scope="col" className="px-3 font-medium">
              Task
            </th>
            <th scope="col" className="px-3 font-medium max-md:hidden">
              Host
            </th>
            <th scope="col" className="w-2/5 px-3 font-medium max-sm:hidden">
              <span className="flex justify-between">
                <span>0</span>
                <span>{formatDuration(to - from)}</span>
              </span>
            </th>
            <th scope="col" className="px-3 text-right font-medium">
              Time
            </th>
            <th scope="col" className="px-2 font-medium">
              <span className="sr-only">Logs</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ task, depth }) => (
            <TreeRowView
              key={task.id}
              task={task}
              depth={depth}
              axis={[from, to]}
              current={task.id === current}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface TreeRowViewProps {
  task: Task
  depth: number
  axis: [number, number]
  current: boolean
}

function TreeRowView({ task, depth, axis, current }: TreeRowViewProps) {
  const { tone, label } = taskLook(task.state)
  return (
    <tr
      className={classNames('h-9 border-b border-line last:border-0', current && 'bg-accent-soft')}
      aria-current={current ? 'true' : undefined}
    >
      <td className="px-3 py-1">
        <span
          className="flex min-w-0 items-center gap-2"
          style={{ paddingLeft: `${Math.min(depth, 6) * 16}px` }}
        >
          <StateIcon tone={tone} />
          <span className="sr-only">{label}</span>
          <Link to={paths.task(task.id)} className="link font-medium">
            {task.method}
          </Link>
          <span className="min-w-0 text-xs break-words text-muted max-lg:hidden">
            {task.method === 'buildArch' ? task.arch : taskSubject(task)}
          </span>
          {task.method === 'buildArch' && (
            <span className="text-xs text-muted lg:hidden">{task.arch}</span>
          )}
        </span>
      </td>
      <td className="px-3 text-xs whitespace-nowrap max-md:hidden">
        <HostById id={task.host_id} />
      </td>
      <td className="px-3 max-sm:hidden">
        <AxisBar task={task} axis={axis} tone={tone} />
      </td>
      <td className="px-3 text-right text-xs whitespace-nowrap">
        {isWaiting(task) && <span className="text-warn">waiting </span>}
        <Elapsed
          from={isWaiting(task) ? task.create_ts : (task.start_ts ?? task.create_ts)}
          to={task.completion_ts}
          running={!isFinished(task)}
        />
      </td>
      <td className="px-2">
        {task.start_ts !== null && (
          <Link
            to={paths.watch(task.id)}
            aria-label={`Logs of ${task.method} ${task.arch}, task ${task.id}`}
            title="Logs"
            className="inline-flex rounded p-1 text-faint hover:bg-raised hover:text-ink"
          >
            <ScrollText size={14} aria-hidden />
          </Link>
        )}
      </td>
    </tr>
  )
}

const percent = (fraction: number) => `${(fraction * 100).toFixed(2)}%`

function AxisBar({ task, axis, tone }: { task: Task; axis: [number, number]; tone: Tone }) {
  const bar = barOf(task, axis[0], axis[1])
  return (
    <div aria-hidden className="relative h-2.5 w-full rounded-sm bg-raised">
      <div
        className="absolute inset-y-0 rounded-l-sm bg-[repeating-linear-gradient(135deg,var(--line-strong)_0_2px,transparent_2px_5px)]"
        style={{ left: percent(bar.left), width: percent(bar.waited) }}
      />
      <div
        className={classNames(
          'absolute inset-y-0 rounded-sm',
          bar.ran > 0 && 'min-w-0.5',
          barColors[tone],
        )}
        style={{ left: percent(bar.left + bar.waited), width: percent(bar.ran) }}
      />
    </div>
  )
}
