import { ActDialog } from '~/entities/acts/act-dialog'
import { resubmitTask } from '~/hub/acts/tasks'
import { taskLabel } from '~/hub/rules/task-label'
import type { Task } from '~/hub/types/task'
import { paths } from '~/lib/paths'

/** Submits a task's request again, and goes to the new task. */
export function ResubmitDialog({ task }: { task: Task }) {
  return (
    <ActDialog
      title={`Resubmit task ${task.id}?`}
      act={resubmitTask(task.id)}
      confirm="Resubmit"
      onDone={({ results: [created] }) =>
        typeof created === 'number' ? paths.task(created) : undefined
      }
    >
      A new task with the same request: {taskLabel(task)}.
    </ActDialog>
  )
}
