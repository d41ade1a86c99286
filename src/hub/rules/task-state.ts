import { TASK_STATE, type Task } from '../types/task'

/** A task in one of these never changes again (koji/__init__.py TASK_STATES). */
export function isFinished(task: Pick<Task, 'state'>): boolean {
  return (
    task.state === TASK_STATE.CLOSED ||
    task.state === TASK_STATE.CANCELED ||
    task.state === TASK_STATE.FAILED
  )
}

/** Waiting for a builder: free, or given to one that has not begun. */
export function isWaiting(task: Pick<Task, 'state'>): boolean {
  return task.state === TASK_STATE.FREE || task.state === TASK_STATE.ASSIGNED
}
