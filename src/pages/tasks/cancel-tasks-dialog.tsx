import { SeveralDialog } from '~/entities/acts/several-dialog'
import { cancelTask } from '~/hub/acts/tasks'
import type { ListedTask } from '~/hub/types/task'

/** Cancels several tasks, each with what is below it. */
export function CancelTasksDialog({ tasks }: { tasks: readonly ListedTask[] }) {
  return (
    <SeveralDialog
      title={`Cancel ${tasks.length} tasks?`}
      acts={tasks.map(({ id }) => cancelTask(id))}
      confirm={`Cancel ${tasks.length} tasks`}
      danger
      leave="Keep running"
    >
      Each is canceled with all tasks below it. This cannot be undone.
    </SeveralDialog>
  )
}
