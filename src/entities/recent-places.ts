/** A page that was visited: its title, and its path below the base with the query. */
export interface RecentPlace {
  title: string
  path: string
}

const key = 'koji-console.recent'
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
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isPlace) : []
  } catch {
    return []
  }
}

/** Puts a page first; one page is kept once, with the query it was last seen with. */
export function rememberPlace(place: RecentPlace): void {
  const others = recentPlaces().filter(({ path }) => pathOnly(path) !== pathOnly(place.path))
  try {
    localStorage.setItem(key, JSON.stringify([place, ...others].slice(0, most)))
  } catch {
    // Private windows may refuse storage: then nothing is recent.
  }
}
