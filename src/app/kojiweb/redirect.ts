import { paths } from '~/lib/paths'
import { newHome } from './handlers'
import { hostOfUser, withNames } from './named'
import { OldQuery } from './old-query'

/** The new home of one of kojiweb's addresses, as a path; null where it is none. */
export async function homeOf(handler: string, search: URLSearchParams): Promise<string | null> {
  const home = newHome(handler, search)
  if (home === null) return null
  const old = new OldQuery(search)
  const user = handler === 'hostinfo' && !old.text('hostID') ? old.id('userID') : undefined
  const host = user === undefined ? null : await hostOfUser(user)
  return host === null ? withNames(home) : paths.host(host)
}
