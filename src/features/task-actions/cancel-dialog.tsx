import { ActDialog } from '~/entities/acts/act-dialog'
import { cancelTask } from '~/hub/acts/tasks'
import { taskLabel } from '~/hub/rules/task-label'
import type { Task } from '~/hub/types/task'

/** Cancels a task with what is below it. */
export function CancelDialog({ task }: { task: Task }) {
  return (
    <ActDialog
      title={`Cancel task ${task.id}?`}
      act={cancelTask(task.id)}
      confirm="Cancel the task"
      danger
      leave="Keep running"
    >
      {taskLabel(task)} and all tasks below it will be canceled. This cannot be undone; a canceled
      build can be submitted again.
    </ActDialog>
  )
}
