import { Ban, CornerUpLeft, Gauge, MoreHorizontal, Server } from 'lucide-react'
import { type ComponentType, useState } from 'react'

import { useActor } from '~/entities/use-session'
import { mayAssignTask, mayCancelTree, mayFreeTask, maySetPriority } from '~/hub/rules/permissions'
import { isFinished } from '~/hub/rules/task-state'
import { TASK_STATE, type Task } from '~/hub/types/task'
import { Menu, MenuItem } from '~/ui/menu'
import { AssignDialog } from './assign-dialog'
import { CancelTreeDialog } from './cancel-tree-dialog'
import { FreeDialog } from './free-dialog'
import { PriorityDialog } from './priority-dialog'
import type { TaskDialogProps } from './task-dialog'

/** What an admin does with a task that runs or waits; others see why they may not. */
export function ManageTask({ task }: { task: Task }) {
  const actor = useActor()
  const [shown, setShown] = useState<string | null>(null)
  if (isFinished(task)) return null
  const isHeld = task.state !== TASK_STATE.FREE
  const actions = [
    { label: 'Free it', icon: CornerUpLeft, dialog: FreeDialog, no: mayFreeTask(actor, task) },
    { label: 'Priority…', icon: Gauge, dialog: PriorityDialog, no: maySetPriority(actor, task) },
    {
      label: isHeld ? 'Give it to another host…' : 'Assign it to a host…',
      icon: Server,
      dialog: AssignDialog,
      no: mayAssignTask(actor, task, isHeld),
    },
    {
      label: 'Cancel the whole tree',
      icon: Ban,
      dialog: CancelTreeDialog,
      no: mayCancelTree(actor, task),
    },
  ]
  const Shown: ComponentType<TaskDialogProps> | undefined = actions.find(
    ({ label }) => label === shown,
  )?.dialog
  return (
    <>
      <Menu label="Manage the task" icon={MoreHorizontal}>
        {actions.map(({ label, icon: Icon, no }) => (
          <MenuItem key={label} disabled={no !== null} onClick={() => setShown(label)}>
            <Icon size={14} aria-hidden className="shrink-0" />
            <span className="flex flex-col">
              {label}
              {no && <span className="text-xs text-muted">{no}</span>}
            </span>
          </MenuItem>
        ))}
      </Menu>
      {Shown && <Shown task={task} onClose={() => setShown(null)} />}
    </>
  )
}
