import { HostById } from '~/entities/hub-links'
import { WriteDialog } from '~/entities/write-dialog'
import { freeTask } from '~/hub/queries/task-writes'
import { taskLabel } from '~/hub/rules/task-label'
import { type TaskDialogProps, useTaskWrite } from './task-dialog'

/** Takes a task from its host. */
export function FreeDialog({ task, onClose }: TaskDialogProps) {
  const mutation = useTaskWrite(() => freeTask(task.id))
  return (
    <WriteDialog
      open
      onOpenChange={onClose}
      title={`Free task ${task.id}?`}
      command={`koji free-task ${task.id}`}
      confirm="Free the task"
      danger
      mutation={mutation}
    >
      <HostById id={task.host_id} /> loses {taskLabel(task)}; what it has done is lost, and the
      scheduler looks for a host anew.
    </WriteDialog>
  )
}
