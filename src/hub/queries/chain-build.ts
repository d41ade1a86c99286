import { queryOptions } from '@tanstack/react-query'

import { hubQuery } from './hub-query'

/** A build by its NVR; null where there is none. */
export function namedBuildQuery(nvr: string) {
  return queryOptions({ ...hubQuery('getBuild', { buildInfo: nvr }), staleTime: 30_000 })
}
