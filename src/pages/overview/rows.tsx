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
import { StateIcon, Tag } from '~/ui/state-badge'
import { Elapsed, Moment } from '~/ui/time'

const side = 'ml-auto flex items-center gap-3 text-xs whitespace-nowrap text-muted'

/** A build in a short list: state, NVR, by whom, when. */
export function BuildRow({ build }: { build: Build }) {
  const { tone, label } = buildLook(build.state)
  return (
    <>
      <StateIcon tone={tone} />
      <span className="sr-only">{label}</span>
      <BuildLink build={build} />
      <span className={side}>
        <UserLink name={build.owner_name} />
        <Moment at={build.completion_ts ?? build.start_ts ?? build.creation_ts} />
      </span>
    </>
  )
}

/** A task in a short list; a running build shows how far it is. */
export function TaskRow({ task, build }: { task: ListedTask; build: Build | undefined }) {
  const { tone, label } = taskLook(task.state)
  return (
    <>
      <StateIcon tone={tone} />
      <span className="sr-only">{label}</span>
      <TaskLink task={task} />
      {requestOpts(task)['scratch'] === true && <Tag>scratch</Tag>}
      <span className={side}>
        {task.owner_name && <UserLink name={task.owner_name} />}
        {isFinished(task) ? (
          <Moment at={task.completion_ts} />
        ) : (
          <>
            {isWaiting(task) ? (
              <span className="text-warn">waiting</span>
            ) : (
              <Link to={paths.watch(task.id)} className="link">
                Watch
              </Link>
            )}
            <Elapsed from={task.start_ts ?? task.create_ts} to={null} running />
          </>
        )}
      </span>
      {build && !isFinished(task) && (
        <div className="flex w-full pl-6">
          <BuildProgress build={build} />
        </div>
      )}
    </>
  )
}
