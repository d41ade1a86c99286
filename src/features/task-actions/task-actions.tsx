import { Ban, CornerUpLeft, Gauge, PenLine, RotateCcw, ScrollText, Server } from 'lucide-react'
import { useNavigate } from 'react-router'

import { Acts, type ActItem } from '~/entities/acts/acts'
import { ButtonLink } from '~/entities/button-link'
import { usePageActions } from '~/entities/page-actions'
import { useActor } from '~/entities/use-session'
import { mayAssignTask, mayCancelTree, mayFreeTask, maySetPriority } from '~/hub/rules/permissions'
import { isFinished } from '~/hub/rules/task-state'
import { type Actor, mayCancelTask, mayResubmitTask } from '~/hub/rules/who-may'
import { TASK_STATE, type Task } from '~/hub/types/task'
import { paths } from '~/lib/paths'
import { lazyPart } from '~/ui/lazy-part'
import { changePath } from './change-path'

const AssignDialog = lazyPart(async () => ({
  default: (await import('./assign-dialog')).AssignDialog,
}))
const CancelDialog = lazyPart(async () => ({
  default: (await import('./cancel-dialog')).CancelDialog,
}))
const CancelTreeDialog = lazyPart(async () => ({
  default: (await import('./cancel-tree-dialog')).CancelTreeDialog,
}))
const FreeDialog = lazyPart(async () => ({ default: (await import('./free-dialog')).FreeDialog }))
const PriorityDialog = lazyPart(async () => ({
  default: (await import('./priority-dialog')).PriorityDialog,
}))
const ResubmitDialog = lazyPart(async () => ({
  default: (await import('./resubmit-dialog')).ResubmitDialog,
}))

/** What may be done with a task that runs or waits. */
function whileUnfinished(task: Task, actor: Actor | null): ActItem[] {
  const isHeld = task.state !== TASK_STATE.FREE
  return [
    {
      id: 'cancel',
      label: 'Cancel',
      icon: Ban,
      danger: true,
      primary: true,
      no: mayCancelTask(actor, task),
      dialog: () => <CancelDialog task={task} />,
    },
    {
      id: 'free',
      label: 'Free it',
      icon: CornerUpLeft,
      no: mayFreeTask(actor, task),
      dialog: () => <FreeDialog task={task} />,
    },
    {
      id: 'priority',
      label: 'Priority…',
      icon: Gauge,
      no: maySetPriority(actor, task),
      dialog: () => <PriorityDialog task={task} />,
    },
    {
      id: 'assign',
      label: isHeld ? 'Give it to another host…' : 'Assign it to a host…',
      icon: Server,
      no: mayAssignTask(actor, task, isHeld),
      dialog: () => <AssignDialog task={task} />,
    },
    {
      id: 'cancel-tree',
      label: 'Cancel the whole tree',
      icon: Ban,
      danger: true,
      no: mayCancelTree(actor, task),
      dialog: () => <CancelTreeDialog task={task} />,
    },
  ]
}

/** What one may do with a task; what one may not is there, disabled, with the reason. */
export function TaskActions({ task }: { task: Task }) {
  const actor = useActor()
  const navigate = useNavigate()
  const again = changePath(task)
  const failed = task.state === TASK_STATE.FAILED || task.state === TASK_STATE.CANCELED
  usePageActions([
    { label: 'Watch logs', run: () => void navigate(paths.watch(task.id)) },
    ...(again ? [{ label: 'Change and resubmit', run: () => void navigate(again) }] : []),
  ])
  const resubmit: ActItem = {
    id: 'resubmit',
    label: 'Resubmit',
    icon: RotateCcw,
    primary: true,
    no: mayResubmitTask(actor, task),
    dialog: () => <ResubmitDialog task={task} />,
  }
  const items = isFinished(task)
    ? failed && task.parent === null
      ? [resubmit]
      : []
    : whileUnfinished(task, actor)
  return (
    <>
      <ButtonLink
        to={paths.watch(task.id)}
        icon={ScrollText}
        variant={isFinished(task) ? 'default' : 'primary'}
      >
        Watch logs
      </ButtonLink>
      <Acts label="Manage the task" items={items} />
      {again && (
        <ButtonLink to={again} icon={PenLine}>
          Change and resubmit
        </ButtonLink>
      )}
    </>
  )
}
