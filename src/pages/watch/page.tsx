import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { Link, useParams } from 'react-router'

import { NoSuchTask } from '~/entities/no-such-task'
import { HubFailure } from '~/entities/query-state'
import { TaskState } from '~/entities/task-state'
import { useFinishRefresh } from '~/entities/use-finish-refresh'
import { FailingLine } from '~/features/log-viewer/failing-line'
import { PaneGroup } from '~/features/log-viewer/pane-group'
import { PinButton } from '~/features/watch-list/pin-button'
import { taskSubject } from '~/features/watch-list/subjects'
import { Verdict } from '~/features/why-failed/verdict'
import { useUrlState } from '~/hooks/use-url-state'
import { taskBuildsQuery } from '~/hub/queries/builds'
import { descendantsQuery, taskQuery } from '~/hub/queries/tasks'
import { taskLabel } from '~/hub/rules/task-label'
import { isFinished } from '~/hub/rules/task-state'
import { TASK_STATE, type Task } from '~/hub/types/task'
import { paths } from '~/lib/paths'
import { poll } from '~/lib/polling'
import { parseTaskId } from '~/lib/task-id'
import { noSearch } from '~/lib/search-pattern'
import { integerParam, textParam } from '~/lib/url-state'
import { Page, useDocumentTitle } from '~/ui/page'
import { EmptyState, SkeletonLines, StaleNotice } from '~/ui/states'
import { Elapsed } from '~/ui/time'
import { columnName, isSettled, watchedTasks } from './columns'
import { WatchColumn } from './watch-column'
import { WatchTools } from './watch-tools'
import { formatId } from '~/lib/numbers'

/** A task as it runs: the logs of its architectures side by side. */
export default function WatchPage() {
  const { task: text } = useParams()
  const id = parseTaskId(text)
  const task = useQuery({ ...taskQuery(id), enabled: !Number.isNaN(id) })
  const finished = task.data ? isFinished(task.data) : false
  const below = useQuery({
    ...descendantsQuery(id, task.isSuccess && !finished),
    enabled: !Number.isNaN(id),
  })
  useFinishRefresh(task.data && finished)
  const retry = () => {
    void task.refetch()
    void below.refetch()
  }
  if (Number.isNaN(id)) return <NoSuchTask text={text} />
  if (!task.data || !below.data) {
    const error = task.error ?? below.error
    return (
      <Page title={`Watch task ${text}`}>
        {error ? (
          <HubFailure error={error} onRetry={retry} />
        ) : (
          <SkeletonLines lines={10} label={`task ${text}`} />
        )}
      </Page>
    )
  }
  const stale = task.error ?? below.error
  return (
    <>
      {stale && <StaleNotice detail={stale.message} onRetry={retry} />}
      <Watch task={task.data} below={below.data} />
    </>
  )
}

/** The one column that has the window, 0 for all; and what is looked for in all of them. */
const watchView = { only: integerParam(0), q: textParam() }

function Watch({ task, below }: { task: Task; below: Record<string, Task[]> }) {
  const [view, change] = useUrlState(watchView)
  const only = view.only || null
  const [group] = useState(() => new PaneGroup())
  const [ways, setWays] = useState(noSearch)
  const query = useMemo(() => ({ ...ways, text: view.q }), [ways, view.q])
  const setOnly = (id: number | null) => change({ only: id ?? 0 })
  const all = watchedTasks(task, below)
  const settled = all.some((each) => !isSettled(each)) ? all.filter(isSettled) : []
  const shown = all.filter((each) => (only === null ? !settled.includes(each) : each.id === only))
  useDocumentTitle(`Watch ${taskLabel(task)}`)
  return (
    <div
      className="flex min-h-0 grow flex-col gap-3 px-3 py-3 md:overflow-y-auto"
      data-fills="wide"
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <TaskState state={task.state} look="pill" />
        <h1 tabIndex={-1} className="min-w-0 text-base font-semibold wrap-anywhere outline-none">
          <Link to={paths.task(task.id)} className="hover:underline">
            {taskLabel(task)}
          </Link>
        </h1>
        <span className="text-muted">
          #{formatId(task.id)} ·{' '}
          <Elapsed from={task.create_ts} to={task.completion_ts} running={!isFinished(task)} />
        </span>
        <Made task={task} />
        <PinButton size="sm" subject={taskSubject(task)} />
        <Link to={paths.taskLogs(task.id)} className="link text-xs">
          Search all logs
        </Link>
        {settled.map((each) => (
          <button
            key={each.id}
            type="button"
            onClick={() => setOnly(only === each.id ? null : each.id)}
            aria-pressed={only === each.id}
            className="link text-xs"
          >
            {columnName(each)} done
          </button>
        ))}
      </div>
      {shown.length > 0 && (
        <WatchTools
          group={group}
          query={query}
          onQuery={(wanted) => {
            setWays(wanted)
            change({ q: wanted.text })
          }}
          several={shown.length > 1}
        />
      )}
      {task.state === TASK_STATE.FAILED && only === null && (
        <Verdict root={task} below={below} quote={FailingLine} />
      )}
      {shown.length === 0 ? (
        <EmptyState
          title={isFinished(task) ? 'No task here wrote a log' : 'Waiting for the first log'}
        >
          {!isFinished(task) && 'Columns appear by themselves as tasks begin.'}
        </EmptyState>
      ) : (
        <div
          className="grid shrink-0 grow auto-rows-[minmax(16rem,1fr)] gap-3 md:h-0"
          style={{ gridTemplateColumns: columnsFor(shown.length) }}
        >
          {shown.map((each) => (
            <WatchColumn
              key={each.id}
              task={each}
              group={group}
              query={query}
              wide={only === each.id}
              onWide={(wide) => setOnly(wide ? each.id : null)}
            />
          ))}
        </div>
      )}
    </div>
  )
}

// All in one row where each then has 18rem, else as many as fit.
const columnsFor = (count: number) =>
  `repeat(auto-fit, minmax(min(100%, max(18rem, 100% / ${count} - 1rem)), 1fr))`

/** The build that came of it, once there is one. */
function Made({ task }: { task: Task }) {
  const builds = useQuery({
    ...taskBuildsQuery(task.id),
    refetchInterval: ({ state }) => (isFinished(task) ? false : poll(6_000, state)),
  })
  return builds.data?.map((build) => (
    <Link key={build.build_id} to={paths.build(build.build_id)} className="link font-mono text-xs">
      {build.nvr}
    </Link>
  ))
}
