import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'

import type { MethodName } from '~/hub/methods'
import type { Task } from '~/hub/types/task'

export interface TaskDialogProps {
  task: Task
  onClose: () => void
}

/** What hub methods tell of a task, and may tell otherwise once it was changed. */
const touched: readonly MethodName[] = [
  'getTaskInfo',
  'getTaskDescendents',
  'getTaskResult',
  'listTasks',
  'scheduler.getTaskRuns',
  'scheduler.getLogMessages',
]

function refreshTasks(client: QueryClient): Promise<void[]> {
  return Promise.all(touched.map((method) => client.invalidateQueries({ queryKey: [method] })))
}

/** A write to a task; what was read of tasks is read again after it, whatever came of it. */
export function useTaskWrite(write: () => Promise<void>) {
  const client = useQueryClient()
  return useMutation({ mutationFn: write, onSettled: () => refreshTasks(client) })
}
