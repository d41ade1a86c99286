import type { QueryClient } from '@tanstack/react-query'

import { tasksQuery } from '~/hub/queries/tasks'
import { readUrlState } from '~/lib/url-state'
import { needsIds, pageParams, taskFilters } from './filters'

/** Asks for the page of tasks that the URL names, where its filters need no look-up first. */
export function loadTasks({ client, search }: { client: QueryClient; search: URLSearchParams }) {
  const filters = readUrlState(taskFilters, search)
  if (!needsIds(filters)) void client.prefetchQuery(tasksQuery(pageParams(filters, {})))
}
