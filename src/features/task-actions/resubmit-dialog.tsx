import { ActDialog } from '~/entities/acts/act-dialog'
import { resubmitTask } from '~/hub/acts/tasks'
import { findResubmitted } from '~/hub/queries/lost-task'
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
      onDone={async ({ results: [created] }) =>
        paths.task(typeof created === 'number' ? created : await findResubmitted(task))
      }
    >
      A new task with the same request: {taskLabel(task)}.
    </ActDialog>
  )
}
