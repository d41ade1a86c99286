import { hub } from '../hub'
import type { Params } from '../methods'
import { findLostTask } from './lost-task'

/** Submits a build; gives its task's id. Throws HubError in the hub's words. */
export async function submitBuild(params: Params<'build'>): Promise<number> {
  const outcome = await hub().write('build', params)
  if ('result' in outcome) return outcome.result
  return findLostTask(
    'build',
    ({ request }) => request?.[0] === params.src && request[1] === params.target,
  )
}
