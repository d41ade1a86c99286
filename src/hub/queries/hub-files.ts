import { queryOptions } from '@tanstack/react-query'

import type { HubError } from '../error'
import { hubFileSize } from '../files/hub-file'

/** How large a file below the hub's topdir is, in bytes; null where there is none any more. */
export function hubFileQuery(path: string) {
  return queryOptions<number | null, HubError>({
    queryKey: ['hub-file', path] as const,
    queryFn: ({ signal }) => hubFileSize(path, signal),
    retry: false,
    staleTime: 60_000,
  })
}
