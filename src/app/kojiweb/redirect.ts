import { replace } from 'react-router'

import { hub } from '~/hub/hub'
import { paths } from '~/lib/paths'
import { newHome } from './handlers'
import { OldQuery } from './old-query'

/** The host that runs as a user known by id only; null where there is none or the hub is silent. */
async function hostOfUser(userID: number): Promise<string | null> {
  const hosts = await hub()
    .call('listHosts', { userID })
    .catch(() => [])
  return hosts[0]?.name ?? null
}

/** Goes to the new home of an old address, in its place in the history; null where it is none. */
export async function redirectOld(
  handler: string,
  search: URLSearchParams,
): Promise<Response | null> {
  const home = newHome(handler, search)
  if (home === null) return null
  const old = new OldQuery(search)
  const user = handler === 'hostinfo' && !old.text('hostID') ? old.id('userID') : undefined
  const host = user === undefined ? null : await hostOfUser(user)
  return replace(host === null ? home : paths.host(host))
}
