import { useQuery } from '@tanstack/react-query'

import { ButtonLink } from '~/entities/button-link'
import { HubFailure } from '~/entities/query-state'
import { useFinishRefresh } from '~/entities/use-finish-refresh'
import { FailingLine } from '~/features/log-viewer/failing-line'
import { TaskTree } from '~/features/task-tree/task-tree'
import { Verdict } from '~/features/why-failed/verdict'
import { descendantsQuery, taskQuery } from '~/hub/queries/tasks'
import { isFinished } from '~/hub/rules/task-state'
import { TASK_STATE } from '~/hub/types/task'
import { paths } from '~/lib/paths'
import { Panel } from '~/ui/panel'
import { SkeletonLines } from '~/ui/states'

/** The build's task: why it failed, if it did, and its tree. */
export function BuildTask({ id }: { id: number }) {
  const task = useQuery(taskQuery(id))
  const finished = task.data ? isFinished(task.data) : false
  const below = useQuery(descendantsQuery(id, task.isSuccess && !finished))
  useFinishRefresh(task.data && finished)
  const error = task.error ?? below.error
  return (
    <>
      {task.data?.state === TASK_STATE.FAILED && (
        <Verdict
          root={task.data}
          below={below.data}
          quote={FailingLine}
          gone={
            <p className="text-muted">
              The hub no longer has this task’s logs: hubs delete the output of finished tasks after
              some weeks.
            </p>
          }
        />
      )}
      <Panel
        title="Tasks"
        flush
        action={
          <ButtonLink size="sm" variant="ghost" to={paths.watch(id)}>
            All logs side by side
          </ButtonLink>
        }
      >
        {task.data && below.data ? (
          <TaskTree root={task.data} below={below.data} current={NaN} />
        ) : (
          <div className="px-3 py-2">
            {error ? (
              <HubFailure
                error={error}
                onRetry={() => {
                  void task.refetch()
                  void below.refetch()
                }}
              />
            ) : (
              <SkeletonLines lines={4} label="the task tree" />
            )}
          </div>
        )}
      </Panel>
    </>
  )
}
