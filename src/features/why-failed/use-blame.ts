import { useQuery } from '@tanstack/react-query'

import { taskOutputQuery, taskResultQuery } from '~/hub/queries/tasks'
import { asFault, blamedLog, failedTask, meansGone } from '~/hub/rules/failure'
import { writesFiles } from '~/hub/rules/task-methods'
import type { FaultStruct } from '~/hub/types/common'
import type { Task } from '~/hub/types/task'

export interface Blame {
  task: Task
  fault: FaultStruct | null
  /** The log that says why; null when the task left none. */
  log: string | null
  /** The hub no longer has the task's files, or cannot read them. */
  filesGone: boolean
  loading: boolean
}

/** Which task of a failed tree is to blame, what it said, and where to read more. */
export function useBlame(root: Task, below: Record<string, Task[]> | undefined): Blame | null {
  const task = below ? failedTask(root, below) : null
  const enabled = task !== null
  const result = useQuery({ ...taskResultQuery(task?.id ?? 0), enabled })
  const output = useQuery({ ...taskOutputQuery(task?.id ?? 0, false), enabled })
  if (!task) return null
  const fault = asFault(result.data)
  const files = Object.keys(output.data ?? {})
  return {
    task,
    fault,
    log: blamedLog(fault?.faultString, files),
    filesGone: output.error
      ? meansGone(output.error)
      : output.isSuccess && files.length === 0 && writesFiles(task.method) === true,
    loading: result.isPending || output.isPending,
  }
}
