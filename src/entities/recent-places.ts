import { browserStorage, readStored, storedKeys, writeStored } from '~/lib/storage'
import { storedList } from '~/lib/stored-values'

/** A page that was visited: its title, and its path below the base with the query. */
export interface RecentPlace {
  title: string
  path: string
}

const most = 30

const pathOnly = (path: string) => path.split('?')[0]

function isPlace(value: unknown): value is RecentPlace {
  if (typeof value !== 'object' || value === null) return false
  return (
    'title' in value &&
    'path' in value &&
    typeof value.title === 'string' &&
    typeof value.path === 'string'
  )
}

/** The last 30 pages, the latest first; none where the browser keeps nothing. */
export function recentPlaces(): RecentPlace[] {
  return readStored(browserStorage, storedKeys.recent, storedList(isPlace)) ?? []
}

/** Puts a page first; one page is kept once, with the query it was last seen with. */
export function rememberPlace(place: RecentPlace): void {
  const others = recentPlaces().filter(({ path }) => pathOnly(path) !== pathOnly(place.path))
  writeStored(browserStorage, storedKeys.recent, [place, ...others].slice(0, most))
}
