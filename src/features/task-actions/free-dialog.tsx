import { ActDialog } from '~/entities/acts/act-dialog'
import { HostById } from '~/entities/hub-links'
import { freeTask } from '~/hub/acts/tasks'
import { taskLabel } from '~/hub/rules/task-label'
import type { Task } from '~/hub/types/task'

/** Takes a task from its host. */
export function FreeDialog({ task }: { task: Task }) {
  return (
    <ActDialog
      title={`Free task ${task.id}?`}
      act={freeTask(task.id)}
      confirm="Free the task"
      danger
    >
      <HostById id={task.host_id} /> loses {taskLabel(task)}; what it has done is lost, and the
      scheduler looks for a host anew.
    </ActDialog>
  )
}
