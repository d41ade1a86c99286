import { WriteDialog } from '~/entities/write-dialog'
import { cancelTree } from '~/hub/queries/task-writes'
import { taskLabel } from '~/hub/rules/task-label'
import { type TaskDialogProps, useTaskWrite } from './task-dialog'

/** Cancels a task with all that belongs to it, whoever owns it. */
export function CancelTreeDialog({ task, onClose }: TaskDialogProps) {
  const mutation = useTaskWrite(() => cancelTree(task.id))
  return (
    <WriteDialog
      open
      onOpenChange={onClose}
      title={`Cancel all of task ${task.id}?`}
      command={`koji cancel --full ${task.id}`}
      confirm="Cancel the whole tree"
      danger
      mutation={mutation}
    >
      {taskLabel(task)} and every task below it will be canceled, whoever owns them, also those that
      others wait for. This cannot be undone.
    </WriteDialog>
  )
}
