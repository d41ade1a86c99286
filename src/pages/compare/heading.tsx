import type { ReactNode } from 'react'
import { Link } from 'react-router'

import { HostById, TargetLink } from '~/entities/hub-links'
import { TaskState } from '~/entities/task-state'
import type { BuiltTask } from '~/hub/queries/last-success'
import { TASK_STATE } from '~/hub/types/task'
import { paths } from '~/lib/paths'
import { Moment } from '~/ui/time'
import { nameOf } from './sides'

/** What is compared with what, and where the two are not alike. */
export function Heading({ now, old }: { now: BuiltTask; old: BuiltTask | null }) {
  return (
    <div className="flex flex-col gap-0.5 border-b border-line bg-surface px-3 py-1.5 text-xs">
      <Side sign="+" label="This task" side={now} />
      {old && (
        <>
          <Side
            sign="−"
            label={old.task.state === TASK_STATE.CLOSED ? 'Earlier success' : 'Other task'}
            side={old}
          />
          <Unlike now={now} old={old} />
        </>
      )}
    </div>
  )
}

function Side({ sign, label, side }: { sign: string; label: ReactNode; side: BuiltTask }) {
  const { task, build, target } = side
  const name = nameOf(side)
  return (
    <p className="flex min-w-0 flex-wrap items-center gap-x-2">
      <span className="text-muted">
        <span aria-hidden className="inline-block w-[2ch] font-mono">
          {sign}
        </span>
        {label}
      </span>
      <TaskState state={task.state} />
      <Link
        to={build ? paths.build(build.nvr) : paths.task(side.root.id)}
        className="link min-w-0 font-mono break-all"
      >
        {name}
      </Link>
      <Link to={paths.task(task.id)} className="link">
        {task.method} #{task.id}
      </Link>
      <span className="text-muted">{task.arch}</span>
      {task.host_id !== null && (
        <span className="text-muted">
          on <HostById id={task.host_id} />
        </span>
      )}
      {target && <TargetLink name={target} />}
      <span className="text-muted">
        <Moment at={task.completion_ts} />
      </span>
    </p>
  )
}

/** What was built for another target or architecture says less: that must be said. */
function Unlike({ now, old }: { now: BuiltTask; old: BuiltTask }) {
  const unlike = [
    now.target !== old.target && 'target',
    now.task.arch !== old.task.arch && 'architecture',
  ].filter((what) => what !== false)
  if (unlike.length === 0) return null
  return (
    <p className="text-warn">
      Not quite alike: the other one was built for another {unlike.join(' and another ')}.
    </p>
  )
}
