import { HubError } from '../error'
import { hub } from '../hub'

/** Cancels a build and its task; throws HubError where the hub will not. */
export async function cancelBuild(build: number): Promise<void> {
  const outcome = await hub().write('cancelBuild', { buildID: build })
  // The hub answers false, not a fault, for a build that is not building any more.
  if ('result' in outcome && !outcome.result) {
    throw new HubError('invalid', 'The build is no longer building', { method: 'cancelBuild' })
  }
}
