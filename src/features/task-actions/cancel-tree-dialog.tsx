import { ActDialog } from '~/entities/acts/act-dialog'
import { cancelTree } from '~/hub/acts/tasks'
import { taskLabel } from '~/hub/rules/task-label'
import type { Task } from '~/hub/types/task'

/** Cancels a task with all that belongs to it, whoever owns it. */
export function CancelTreeDialog({ task }: { task: Task }) {
  return (
    <ActDialog
      title={`Cancel all of task ${task.id}?`}
      act={cancelTree(task.id)}
      confirm="Cancel the whole tree"
      danger
      leave="Keep running"
    >
      {taskLabel(task)} and every task below it will be canceled, whoever owns them, also those that
      others wait for. This cannot be undone.
    </ActDialog>
  )
}
