import { redirect, replace } from 'react-router'

import { paths } from '~/lib/paths'
import { newHome } from './handlers'
import { hostOfUser, withNames } from './named'
import { OldQuery } from './old-query'

/** Goes to the new home of an old address; null where it is none. */
export async function redirectOld(handler: string, request: Request): Promise<Response | null> {
  const url = new URL(request.url)
  const home = newHome(handler, url.searchParams)
  if (home === null) return null
  const old = new OldQuery(url.searchParams)
  const user = handler === 'hostinfo' && !old.text('hostID') ? old.id('userID') : undefined
  const host = user === undefined ? null : await hostOfUser(user)
  const to = host === null ? await withNames(home) : paths.host(host)
  // Opened in the address bar, the old address gives up its place in the history; a link in a page
  // leaves the page its own.
  const opened = location.pathname === url.pathname && location.search === url.search
  return opened ? replace(to) : redirect(to)
}
