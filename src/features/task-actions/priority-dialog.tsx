import { ActDialog } from '~/entities/acts/act-dialog'
import { useActDraft } from '~/entities/acts/act-place'
import { CheckField, TextField } from '~/entities/acts/fields'
import { setPriority } from '~/hub/acts/tasks'
import { taskLabel } from '~/hub/rules/task-label'
import type { Task } from '~/hub/types/task'

/** Changes when a task's turn comes. */
export function PriorityDialog({ task }: { task: Task }) {
  const [{ text, recurse }, change] = useActDraft({ text: String(task.priority), recurse: true })
  const priority = /^-?\d+$/.test(text.trim()) ? Number(text) : null
  const error = priority === null ? 'A whole number' : undefined
  return (
    <ActDialog
      title={`Priority of task ${task.id}`}
      act={priority === null ? 'Say which priority' : setPriority(task.id, priority, recurse)}
      confirm="Set the priority"
      fields={
        <>
          <TextField
            label="Priority"
            help="Less is sooner; builds have 20."
            numeric
            value={text}
            error={error}
            onChange={(typed) => change({ text: typed })}
          />
          <CheckField
            label="The tasks below it as well"
            checked={recurse}
            onChange={(checked) => change({ recurse: checked })}
          />
        </>
      }
    >
      {taskLabel(task)} has {task.priority} now.
    </ActDialog>
  )
}
