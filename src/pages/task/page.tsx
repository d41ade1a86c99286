import { useQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { Link, useParams } from 'react-router'

import { RecentChanges } from '~/entities/acts/recent-changes'
import { Outline } from '~/entities/hub-value'
import { NoSuchTask } from '~/entities/no-such-task'
import { HubFailure } from '~/entities/query-state'
import { useFinishRefresh } from '~/entities/use-finish-refresh'
import { TaskActions } from '~/features/task-actions/task-actions'
import { TaskTree } from '~/features/task-tree/task-tree'
import { PinButton } from '~/features/watch-list/pin-button'
import { taskSubject } from '~/features/watch-list/subjects'
import { taskBuildrootsQuery } from '~/hub/queries/people-and-places'
import { descendantsQuery, taskQuery } from '~/hub/queries/tasks'
import { taskLabel } from '~/hub/rules/task-label'
import { namedParams } from '~/hub/rules/task-request'
import { isFinished } from '~/hub/rules/task-state'
import type { Task } from '~/hub/types/task'
import { paths } from '~/lib/paths'
import { parseTaskId } from '~/lib/task-id'
import { lazyPart } from '~/ui/lazy-part'
import { Page } from '~/ui/page'
import { Fold, Panel } from '~/ui/panel'
import { SkeletonLines, StaleNotice } from '~/ui/states'
import { MockStates } from './mock-states'
import { NextStep } from './next-step'
import { OutputFiles } from './output-files'
import { TaskByline, TaskHeadline } from './task-headline'
import { TaskRepoRequests } from './task-repo-requests'
import { TaskResult } from './task-result'

const SchedulerRecords = lazyPart(async () => ({
  default: (await import('~/features/scheduler/scheduler-records')).SchedulerRecords,
}))

/** One task: its state, what comes next, its subtasks, logs and request. */
export default function TaskPage() {
  const { task: text } = useParams()
  const id = parseTaskId(text)
  const task = useQuery({ ...taskQuery(id), enabled: !Number.isNaN(id) })
  if (Number.isNaN(id)) return <NoSuchTask text={text} />
  if (!task.data) {
    return (
      <Page title={`Task ${id}`}>
        {task.error ? (
          <HubFailure error={task.error} what={`task ${id}`} onRetry={() => void task.refetch()} />
        ) : (
          <SkeletonLines lines={8} label={`task ${id}`} />
        )}
      </Page>
    )
  }
  return (
    <Page
      title={`${task.data.id}: ${taskLabel(task.data)}`}
      headline={<TaskHeadline task={task.data} />}
      actions={
        <>
          <TaskActions task={task.data} />
          <PinButton subject={taskSubject(task.data)} />
        </>
      }
    >
      <TaskByline task={task.data} />
      <RecentChanges />
      {task.error && (
        <StaleNotice detail={task.error.message} onRetry={() => void task.refetch()} />
      )}
      <TaskBody key={task.data.id} task={task.data} />
    </Page>
  )
}

function TaskBody({ task }: { task: Task }) {
  const finished = isFinished(task)
  useFinishRefresh(finished)
  const below = useQuery(descendantsQuery(task.id, !finished))
  const buildroots = useQuery(taskBuildrootsQuery(task.id))
  return (
    <>
      <NextStep task={task} below={below.data} />
      <Panel title="Tasks" flush>
        {below.data ? (
          <TaskTree root={task} below={below.data} current={task.id} />
        ) : (
          <div className="px-3 py-2">
            {below.error ? (
              <HubFailure error={below.error} onRetry={() => void below.refetch()} />
            ) : (
              <SkeletonLines lines={3} label="the task tree" />
            )}
          </div>
        )}
      </Panel>
      <div className="grid grid-cols-1 items-start gap-3 lg:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-3">
          <Panel
            title="Output files"
            action={
              <Link to={paths.taskLogs(task.id)} className="link text-xs">
                Search all logs
              </Link>
            }
          >
            <OutputFiles task={task} parent={(below.data?.[String(task.id)]?.length ?? 0) > 0} />
          </Panel>
          <MockStates task={task} />
        </div>
        <div className="flex min-w-0 flex-col gap-3">
          <Panel title="Request">
            <Outline entries={namedParams(task.method, task.request ?? [])} />
          </Panel>
          {finished && (
            <Panel title="Result">
              <TaskResult task={task} />
            </Panel>
          )}
          {buildroots.data && buildroots.data.length > 0 && (
            <Fold title="Buildroots" count={buildroots.data.length}>
              <ul className="flex flex-col gap-1">
                {buildroots.data.map((root) => (
                  <li key={root.id} className="text-xs">
                    <Link to={paths.buildroot(root.id)} className="link font-mono">
                      {root.tag_name}-{root.id}-{root.repo_id}
                    </Link>{' '}
                    on {root.host_name} ({root.arch})
                  </li>
                ))}
              </ul>
            </Fold>
          )}
          {task.method === 'newRepo' && <TaskRepoRequests task={task.id} />}
          <Fold title="Scheduler" lazy>
            <Suspense fallback={<SkeletonLines lines={3} label="the scheduler's records" />}>
              <SchedulerRecords subject={{ task: task.id }} />
            </Suspense>
          </Fold>
          <Fold title="Details">
            <Outline
              entries={[
                ['priority', task.priority],
                ['weight', task.weight],
                ['label', task.label],
                ['waiting for its children', task.waiting],
                ['awaited by its parent', task.awaited],
                ['host id', task.host_id],
              ]}
            />
          </Fold>
        </div>
      </div>
    </>
  )
}
