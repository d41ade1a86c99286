import { useState } from 'react'

import { WriteDialog } from '~/entities/write-dialog'
import { setTaskPriority } from '~/hub/queries/task-writes'
import { taskLabel } from '~/hub/rules/task-label'
import { Field, inputClass } from '~/ui/field'
import { type TaskDialogProps, useTaskWrite } from './task-dialog'

/** Changes when a task's turn comes. */
export function PriorityDialog({ task, onClose }: TaskDialogProps) {
  const [text, setText] = useState(String(task.priority))
  const [recurse, setRecurse] = useState(true)
  const priority = /^-?\d+$/.test(text.trim()) ? Number(text) : null
  const mutation = useTaskWrite(() => setTaskPriority(task.id, priority ?? 0, recurse))
  const error = priority === null ? 'A whole number' : undefined
  return (
    <WriteDialog
      open
      onOpenChange={onClose}
      title={`Priority of task ${task.id}`}
      command={`koji set-task-priority --priority=${priority ?? '…'}${recurse ? ' --recurse' : ''} ${task.id}`}
      confirm="Set the priority"
      disabledReason={error}
      mutation={mutation}
      fields={
        <>
          <Field label="Priority" help="Less is sooner; builds have 20." error={error}>
            {(ids) => (
              <input
                {...ids}
                inputMode="numeric"
                value={text}
                onChange={(event) => setText(event.target.value)}
                className={inputClass}
              />
            )}
          </Field>
          <label className="flex items-center gap-2">
            <input
              type="checkbox"
              checked={recurse}
              onChange={(event) => setRecurse(event.target.checked)}
            />
            The tasks below it as well
          </label>
        </>
      }
    >
      {taskLabel(task)} has {task.priority} now.
    </WriteDialog>
  )
}
