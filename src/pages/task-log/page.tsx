import { useQuery } from '@tanstack/react-query'
import { Link, Navigate, useLocation, useParams, useSearchParams } from 'react-router'

import { LogFrame, LogOnItsWay } from '~/entities/log-frame'
import { NoSuchTask } from '~/entities/no-such-task'
import { HubFailure } from '~/entities/query-state'
import { TaskState } from '~/entities/task-state'
import { LogViewer } from '~/features/log-viewer/log-viewer'
import { useLineHash } from '~/hooks/use-line-hash'
import { taskLogAddress } from '~/hub/files/log-source'
import { taskBuildsQuery } from '~/hub/queries/builds'
import { taskOutputQuery, taskQuery, taskResultQuery } from '~/hub/queries/tasks'
import { asFault } from '~/hub/rules/failure'
import { isLog, timesFileOf } from '~/hub/rules/log-files'
import { hasLikes } from '~/hub/rules/like-tasks'
import { taskSubject } from '~/hub/rules/task-label'
import { isFinished } from '~/hub/rules/task-state'
import { BUILD_STATE } from '~/hub/types/build'
import { TASK_STATE, type Task } from '~/hub/types/task'
import { paths } from '~/lib/paths'
import { parseTaskId } from '~/lib/task-id'
import { Page } from '~/ui/page'

/** A log among a task's files. */
export default function TaskLogPage() {
  const { task: taskText, file = '' } = useParams()
  const id = parseTaskId(taskText)
  const [search] = useSearchParams()
  const volume = search.get('volume')
  const task = useQuery({ ...taskQuery(id), enabled: !Number.isNaN(id) })
  const live = task.data !== undefined && !isFinished(task.data)
  const output = useQuery({ ...taskOutputQuery(id, live), enabled: !Number.isNaN(id) })
  const [selected, select] = useLineHash()
  if (Number.isNaN(id)) return <NoSuchTask text={taskText} />
  if (task.error && !task.data) {
    return (
      <Page title={`Log of task ${taskText}`}>
        <HubFailure error={task.error} onRetry={() => void task.refetch()} />
      </Page>
    )
  }
  const others = Object.entries(output.data ?? {})
    .filter(([name]) => isLog(name))
    .flatMap(([name, volumes]) =>
      Object.keys(volumes).map((on) => ({
        name,
        to: paths.taskLog(id, name, { volume: on === 'DEFAULT' ? undefined : on }),
      })),
    )
  const failed = task.data?.state === TASK_STATE.FAILED
  return (
    <LogFrame
      title={`${file} of task ${id}`}
      headline={task.data ? <TaskTitle task={task.data} /> : <>Task {id}</>}
      files={others}
      current={file}
      notice={failed && task.data && <FaultNotice task={task.data} file={file} />}
    >
      {task.data ? (
        <LogViewer
          key={`${id} ${file} ${volume ?? ''}`}
          address={taskLogAddress(id, file, volume)}
          times={
            timesFileOf(file) in (output.data ?? {})
              ? taskLogAddress(id, timesFileOf(file), volume)
              : null
          }
          live={live}
          title={`${file} of task ${id}`}
          selected={selected}
          onSelect={select}
          initialView={failed ? 'failing' : 'tail'}
          gone={<GoneHint task={task.data} file={file} />}
        />
      ) : (
        <LogOnItsWay title={file} />
      )}
    </LogFrame>
  )
}

function TaskTitle({ task }: { task: Task }) {
  return (
    <>
      <TaskState state={task.state} />
      <Link to={paths.task(task.id)} className="link font-medium">
        {task.method} #{task.id}
      </Link>
      <span className="min-w-0 text-xs break-words text-muted">{taskSubject(task)}</span>
    </>
  )
}

function FaultNotice({ task, file }: { task: Task; file: string }) {
  const result = useQuery(taskResultQuery(task.id))
  const fault = asFault(result.data)
  if (!fault) return null
  return (
    <div className="flex max-h-24 shrink-0 flex-wrap items-start gap-x-3 gap-y-1 overflow-y-auto border-b border-line bg-bad-soft px-3 py-1.5 text-xs">
      <p className="min-w-0 grow basis-80 font-mono break-words whitespace-pre-wrap">
        <span className="font-sans font-semibold text-bad">Failed: </span>
        {fault.faultString.trim()}
      </p>
      {hasLikes(task) && (
        <Link to={paths.compare(task.id, file)} className="link shrink-0">
          Compare with the last success
        </Link>
      )}
    </div>
  )
}

/** A deleted log's way on: the copy kept with a complete build, else what is left of the task. */
function GoneHint({ task, file }: { task: Task; file: string }) {
  const { hash } = useLocation()
  const builds = useQuery(taskBuildsQuery(task.parent ?? task.id))
  const build = builds.data?.find(({ state }) => state === BUILD_STATE.COMPLETE)
  if (build && task.method === 'buildArch') {
    // A link to a line stays right: the copy is the same file.
    return <Navigate to={paths.buildLog(build.nvr, task.arch, file) + hash} replace />
  }
  return (
    <Link to={paths.task(task.id)} className="link">
      See what is left of task #{task.id}
    </Link>
  )
}
