import { queryOptions } from '@tanstack/react-query'

import { hub } from '../hub'
import type { Params } from '../methods'
import { hubQuery } from './hub-query'
import { findLostTask } from './lost-task'
import { toJson } from '~/lib/json'

/** Submits a chain of builds; gives its task's id. Throws HubError in the hub's words. */
export async function submitChain(params: Params<'chainBuild'>): Promise<number> {
  const outcome = await hub().write('chainBuild', params)
  if ('result' in outcome) return outcome.result
  const wanted = toJson([params.srcs, params.target])
  return findLostTask('chainbuild', ({ request }) => toJson(request?.slice(0, 2)) === wanted)
}

/** A build by its NVR; null where there is none. */
export function namedBuildQuery(nvr: string) {
  return queryOptions({ ...hubQuery('getBuild', { buildInfo: nvr }), staleTime: 30_000 })
}
