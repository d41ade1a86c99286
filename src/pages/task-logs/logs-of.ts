import type { LogToSearch } from '~/features/search-logs/search-logs'
import { taskLogAddress } from '~/hub/files/log-source'
import { isLog } from '~/hub/rules/log-files'
import type { Task, TaskOutput } from '~/hub/types/task'
import { paths } from '~/lib/paths'

/** A log of a task tree. */
export interface TreeLog extends LogToSearch {
  task: Task
  file: string
  /** Bytes when its task's files were listed. */
  size: number
  /** Its address in the viewer. */
  to: string
}

/** What a task of the tree is called: its label (srpm, an architecture), else its method. */
export function taskName(task: Task): string {
  return task.label ?? task.method
}

/** The tasks of a tree that have begun, in the order they were made. */
export function begunTasks(root: Task, below: Record<string, Task[]>): Task[] {
  const all = [root, ...Object.values(below).flat()]
  return all.filter((task) => task.start_ts !== null).sort((a, b) => a.id - b.id)
}

// What mock says, before what it writes on the side.
const order = ['build.log', 'root.log', 'mock_output.log', 'checkout.log']
const rank = (file: string) => (order.includes(file) ? order.indexOf(file) : order.length)

/** A task's logs with something in them, but for the times that kojid keeps beside them. */
export function logsOf(task: Task, output: TaskOutput): TreeLog[] {
  const logs = Object.entries(output)
    .filter(([file]) => isLog(file))
    .flatMap(([file, volumes]) =>
      Object.entries(volumes).map(([name, stat]): TreeLog => {
        const volume = name === 'DEFAULT' ? undefined : name
        return {
          key: `${task.id}/${name}/${file}`,
          address: taskLogAddress(task.id, file, volume),
          task,
          file,
          size: Number(stat.st_size),
          to: paths.taskLog(task.id, file, { volume }),
        }
      }),
    )
  return logs
    .filter(({ size }) => size > 0)
    .sort((a, b) => rank(a.file) - rank(b.file) || a.file.localeCompare(b.file))
}
