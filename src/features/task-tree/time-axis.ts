import { isFinished } from '~/hub/rules/task-state'
import type { Task } from '~/hub/types/task'

/** A task's place in its tree, flattened for drawing. */
export interface TreeRow {
  task: Task
  depth: number
}

/** The tree below a root in drawing order: children under their parent, oldest first. */
export function treeRows(root: Task, below: Record<string, Task[]>): TreeRow[] {
  const rows: TreeRow[] = []
  const visit = (task: Task, depth: number) => {
    rows.push({ task, depth })
    const children = [...(below[String(task.id)] ?? [])].sort((a, b) => a.id - b.id)
    for (const child of children) visit(child, depth + 1)
  }
  visit(root, 0)
  return rows
}

/** Parts of a bar, as fractions of the whole axis. */
export interface Bar {
  /** From creation. */
  left: number
  /** Waiting for a host. */
  waited: number
  /** Running on it. */
  ran: number
}

/** Places a task on the axis from `from` to `to` (seconds since the epoch). */
export function barOf(task: Task, from: number, to: number): Bar {
  const whole = Math.max(1, to - from)
  const end = task.completion_ts ?? (isFinished(task) ? task.create_ts : to)
  const start = Math.min(task.start_ts ?? end, end)
  return {
    left: Math.max(0, task.create_ts - from) / whole,
    waited: Math.max(0, start - task.create_ts) / whole,
    ran: Math.max(0, end - start) / whole,
  }
}
