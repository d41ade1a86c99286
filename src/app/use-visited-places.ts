import { useEffect } from 'react'
import { useLocation } from 'react-router'

import { rememberPlace } from '~/entities/recent-places'
import { matchRoute } from './route-table'

/** Keeps the pages visited for the command palette, under the title that each gives itself. */
export function useVisitedPlaces(): void {
  const { pathname, search } = useLocation()
  useEffect(() => {
    if (!matchRoute(pathname)) return undefined
    const site = ` · ${document.documentElement.dataset['site'] ?? 'Koji'}`
    const remember = () => {
      const { title } = document
      if (!title.endsWith(site)) return
      // Without the number of what has ended (features/watch-list).
      const own = title.slice(0, -site.length).replace(/^\(\d+\) /, '')
      rememberPlace({ title: own, path: pathname + search })
    }
    remember()
    // A page names itself anew once its data is there.
    const watcher = new MutationObserver(remember)
    watcher.observe(document.head, { subtree: true, childList: true, characterData: true })
    return () => watcher.disconnect()
  }, [pathname, search])
}
