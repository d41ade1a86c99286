import { BUILD_STATE, type Build } from '../types/build'
import { TASK_STATE, type Task } from '../types/task'
import { isFinished } from './task-state'

/** Who asks, as far as the hub's rules look at it; null for nobody signed in. */
export interface Actor {
  id: number
  permissions: readonly string[]
}

/** Null when allowed, else the reason in words. */
export type Verdict = string | null

/** What everybody else is told. */
export const signIn = 'Sign in first'

/** Whether one holds the permission that stands for all others. */
export function isAdmin(actor: Actor): boolean {
  return actor.permissions.includes('admin')
}

/** kojihub.py RootExports.cancelTask: the owner or an admin, while it is unfinished. */
export function mayCancelTask(actor: Actor | null, task: Task): Verdict {
  if (isFinished(task)) return 'The task is already finished'
  if (!actor) return signIn
  if (task.owner === actor.id || isAdmin(actor)) return null
  return 'Only its owner or an admin may cancel a task'
}

/** kojihub.py RootExports.resubmitTask: a failed or canceled task without parent, by its owner or an admin. */
export function mayResubmitTask(actor: Actor | null, task: Task): Verdict {
  if (task.state !== TASK_STATE.FAILED && task.state !== TASK_STATE.CANCELED) {
    return 'Only a failed or canceled task can be resubmitted'
  }
  if (task.parent !== null) return 'Only a task without a parent can be resubmitted'
  if (!actor) return signIn
  if (task.owner === actor.id || isAdmin(actor)) return null
  return 'Only its owner or an admin may resubmit a task'
}

/** kojihub.py RootExports.cancelBuild: the owner or an admin, while it is building. */
export function mayCancelBuild(actor: Actor | null, build: Build): Verdict {
  if (build.state !== BUILD_STATE.BUILDING) return 'Only a running build can be canceled'
  if (!actor) return signIn
  if (build.owner_id === actor.id || isAdmin(actor)) return null
  return 'Only its owner or an admin may cancel a build'
}

/** kojihub.py RootExports.createNotification and its like: whom they are for, or an admin. */
export function mayChangeNotifications(actor: Actor | null, user: number): Verdict {
  if (!actor) return signIn
  if (user === actor.id || isAdmin(actor)) return null
  return 'Only the user or an admin may change notifications'
}
