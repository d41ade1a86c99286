import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Ban, PenLine, RotateCcw, ScrollText } from 'lucide-react'
import { useNavigate } from 'react-router'

import { ButtonLink } from '~/entities/button-link'
import { ConfirmButton } from '~/entities/confirm-button'
import { usePageActions } from '~/entities/page-actions'
import { useActor } from '~/entities/use-session'
import { cancelTask, resubmitTask } from '~/hub/queries/task-writes'
import { mayCancelTask, mayResubmitTask } from '~/hub/rules/who-may'
import { taskLabel } from '~/hub/rules/task-label'
import { requestOpts, requestParam } from '~/hub/rules/task-request'
import { isFinished } from '~/hub/rules/task-state'
import { TASK_STATE, type Task } from '~/hub/types/task'
import { paths } from '~/lib/paths'
import { ManageTask } from './manage-task'

/** The submit form filled from a build's request; null where the source was an upload. */
function editedAgain(task: Task): string | null {
  const src = requestParam(task, 'src')
  const target = requestParam(task, 'target')
  if (task.method !== 'build' || typeof src !== 'string' || !src.includes('://')) return null
  const scratch = requestOpts(task)['scratch'] === true
  return paths.submit({
    src,
    ...(typeof target === 'string' && { target }),
    ...(scratch && { scratch: 1 }),
  })
}

/** What one may do with a task; what one may not is there, disabled, with the reason. */
export function TaskActions({ task }: { task: Task }) {
  const actor = useActor()
  const client = useQueryClient()
  const navigate = useNavigate()
  const cancel = useMutation({
    mutationFn: () => cancelTask(task.id),
    onSettled: () => client.invalidateQueries(),
  })
  const resubmit = useMutation({
    mutationFn: () => resubmitTask(task),
    onSuccess: (created) => navigate(paths.task(created)),
  })
  const again = editedAgain(task)
  const failed = task.state === TASK_STATE.FAILED || task.state === TASK_STATE.CANCELED
  usePageActions([
    { label: 'Watch logs', run: () => void navigate(paths.watch(task.id)) },
    ...(failed && again ? [{ label: 'Change and resubmit', run: () => void navigate(again) }] : []),
  ])
  return (
    <>
      <ButtonLink
        to={paths.watch(task.id)}
        icon={ScrollText}
        variant={isFinished(task) ? 'default' : 'primary'}
      >
        Watch logs
      </ButtonLink>
      {!isFinished(task) && (
        <ConfirmButton
          variant="danger"
          icon={Ban}
          label="Cancel"
          disabledReason={mayCancelTask(actor, task)}
          title={`Cancel task ${task.id}?`}
          confirm="Cancel the task"
          mutation={cancel}
        >
          {taskLabel(task)} and all tasks below it will be canceled. This cannot be undone; a
          canceled build can be submitted again.
        </ConfirmButton>
      )}
      {failed && task.parent === null && (
        <ConfirmButton
          icon={RotateCcw}
          label="Resubmit"
          disabledReason={mayResubmitTask(actor, task)}
          title={`Resubmit task ${task.id}?`}
          confirm="Resubmit"
          mutation={resubmit}
        >
          A new task with the same request: {taskLabel(task)}.
        </ConfirmButton>
      )}
      {failed && again && (
        <ButtonLink to={again} icon={PenLine}>
          Change and resubmit
        </ButtonLink>
      )}
      <ManageTask task={task} />
    </>
  )
}
