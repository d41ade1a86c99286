import { openLogSource } from '~/hub/files/open-log-source'
import type { SearchQuery } from '~/lib/search-pattern'
import { type LogToSearch, searchLogs } from './search-logs'

/** What the page asks; it ends the worker to stop the search. */
export interface SearchRequest {
  logs: LogToSearch[]
  query: SearchQuery
}

self.addEventListener('message', ({ data }: MessageEvent<SearchRequest>) => {
  const { signal } = new AbortController()
  void searchLogs(data.logs, data.query, {
    open: openLogSource,
    tell: (progress) => postMessage(progress),
    signal,
  })
})
