import { isLog } from '~/hub/rules/log-files'
import { writesFiles } from '~/hub/rules/task-methods'
import { TASK_STATE, type Task } from '~/hub/types/task'

/**
 * The tasks to watch below (and with) a root, in the order they were made; new children come at
 * the end, so that a column never moves. A task of an unknown method is shown when it has no
 * children of its own.
 */
export function watchedTasks(root: Task, below: Record<string, Task[]>): Task[] {
  const all = [root, ...Object.values(below).flat()]
  const isParent = (task: Task) => (below[String(task.id)]?.length ?? 0) > 0
  const watched = all.filter((task) => writesFiles(task.method) ?? !isParent(task))
  return watched.sort((a, b) => a.id - b.id)
}

/** A source package that is made needs no column any more: the architectures get the window. */
export function isSettled(task: Task): boolean {
  const makesSource = task.method === 'buildSRPMFromSCM' || task.method === 'rebuildSRPM'
  return makesSource && task.state === TASK_STATE.CLOSED
}

/** What a column is called: its architecture for builds, else its method. */
export function columnName(task: Task): string {
  return task.method === 'buildArch' ? task.arch : task.method
}

// The log that tells what mock does now: build.log once rpmbuild has begun, root.log before.
const telling = ['build.log', 'root.log', 'mock_output.log', 'checkout.log', 'createrepo.log']

/** The log to show of those that are there, as sizes in bytes by name; null while there is none. */
export function tellingLog(sizes: Record<string, number>): string | null {
  const written = Object.keys(sizes).filter((name) => isLog(name) && (sizes[name] ?? 0) > 0)
  return telling.find((name) => written.includes(name)) ?? written.sort()[0] ?? null
}
