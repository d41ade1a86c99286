import type { ReactNode } from 'react'
import { Link } from 'react-router'

import { BuildProgress } from '~/entities/build-progress'
import { buildLook } from '~/entities/build-state'
import { BuildLink, TaskLink, UserLink } from '~/entities/hub-links'
import { taskLook } from '~/entities/task-state'
import { requestOpts } from '~/hub/rules/task-request'
import { isFinished, isWaiting } from '~/hub/rules/task-state'
import type { Build } from '~/hub/types/build'
import type { ListedTask } from '~/hub/types/task'
import { paths } from '~/lib/paths'
import { StateIcon, Tag, type Tone } from '~/ui/state-badge'
import { Elapsed, Moment } from '~/ui/time'

interface RowProps {
  tone: Tone
  label: string
  name: ReactNode
  side: ReactNode
  below?: ReactNode
}

/** State as a shape and a word for the ear, then the name, then who and when. */
function Row({ tone, label, name, side, below }: RowProps) {
  return (
    <div className="flex w-full min-w-0 gap-2.5">
      <span className="flex h-5 items-center">
        <StateIcon tone={tone} />
        <span className="sr-only">{label}</span>
      </span>
      <div className="flex min-w-0 grow flex-wrap items-baseline gap-x-3">
        <span className="inline-flex min-w-0 items-center gap-1.5">{name}</span>
        <span className="ml-auto flex items-center gap-3 text-xs whitespace-nowrap text-muted">
          {side}
        </span>
        {below && <div className="flex w-full">{below}</div>}
      </div>
    </div>
  )
}

/** A build in a short list: state, NVR, by whom, when. */
export function BuildRow({ build }: { build: Build }) {
  const { tone, label } = buildLook(build.state)
  return (
    <Row
      tone={tone}
      label={label}
      name={<BuildLink build={build} />}
      side={
        <>
          <UserLink name={build.owner_name} />
          <Moment at={build.completion_ts ?? build.start_ts ?? build.creation_ts} />
        </>
      }
    />
  )
}

interface TaskRowProps {
  task: ListedTask
  /** What it builds, once its source is there. */
  build: Build | undefined
  /** The list is one user's own. */
  mine?: boolean
}

/** A task in a short list; a running build shows how far it is. */
export function TaskRow({ task, build, mine = false }: TaskRowProps) {
  const { tone, label } = taskLook(task.state)
  const finished = isFinished(task)
  return (
    <Row
      tone={tone}
      label={label}
      name={
        <>
          <TaskLink task={task} />
          {requestOpts(task)['scratch'] === true && <Tag>scratch</Tag>}
        </>
      }
      side={
        <>
          {task.owner_name && !mine && <UserLink name={task.owner_name} />}
          {finished && <Moment at={task.completion_ts} />}
          {isWaiting(task) && <span className="text-warn">waiting</span>}
          {!finished && !isWaiting(task) && (
            <Link to={paths.watch(task.id)} className="link">
              Watch
            </Link>
          )}
          {!finished && <Elapsed from={task.start_ts ?? task.create_ts} to={null} running />}
        </>
      }
      below={build && !finished && <BuildProgress build={build} />}
    />
  )
}
