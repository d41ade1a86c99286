import type { QueryClient } from '@tanstack/react-query'

import { builtTaskQuery } from '~/hub/queries/last-success'
import { taskOutputQuery } from '~/hub/queries/tasks'
import { parseTaskId } from '~/lib/task-id'

interface CompareContext {
  client: QueryClient
  params: Record<string, string | undefined>
}

/** Asks for the task with its build, and for its files. */
export function loadCompare({ client, params }: CompareContext) {
  const task = parseTaskId(params['task'])
  if (Number.isNaN(task)) return
  void client.prefetchQuery(builtTaskQuery(task))
  void client.prefetchQuery(taskOutputQuery(task, false))
}
