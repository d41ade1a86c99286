import type { QueryClient } from '@tanstack/react-query'

import { descendantsQuery, taskOutputQuery, taskQuery } from '~/hub/queries/tasks'
import { parseTaskId } from '~/lib/task-id'

interface TaskContext {
  client: QueryClient
  params: Record<string, string | undefined>
}

/** Asks for the task, its tree and its files in one request. */
export function loadTask({ client, params }: TaskContext) {
  const task = parseTaskId(params['task'])
  if (Number.isNaN(task)) return
  void client.prefetchQuery(taskQuery(task))
  void client.prefetchQuery(descendantsQuery(task, false))
  void client.prefetchQuery(taskOutputQuery(task, false))
}
