import type { QueryClient } from '@tanstack/react-query'

import { descendantsQuery, taskOutputQuery, taskQuery } from '~/hub/queries/tasks'

interface TaskContext {
  client: QueryClient
  params: Record<string, string | undefined>
}

/** The task's id in a path; NaN where it is no number. */
export function taskIdOf(params: Record<string, string | undefined>): number {
  return /^\d+$/.test(params['task'] ?? '') ? Number(params['task']) : NaN
}

/** Asks for the task, its tree and its files in one request. */
export function loadTask({ client, params }: TaskContext) {
  const task = taskIdOf(params)
  if (Number.isNaN(task)) return
  void client.prefetchQuery(taskQuery(task))
  void client.prefetchQuery(descendantsQuery(task, false))
  void client.prefetchQuery(taskOutputQuery(task, false))
}
