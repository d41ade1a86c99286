import { searchMatches, type SearchParams, searchTypes } from '~/hub/methods/search'
import { choiceParam, integerParam, orderParam, textParam, type UrlState } from '~/lib/url-state'

export const PAGE_SIZE = 50

/** What the search page keeps in its URL; `stay` keeps a single hit on the page. */
export const searchFilters = {
  q: textParam(),
  type: choiceParam(searchTypes, 'package'),
  match: choiceParam(searchMatches, 'glob'),
  stay: choiceParam(['', '1'], ''),
  order: orderParam(['id', 'name'], ''),
  start: integerParam(0),
}

export type SearchFilters = UrlState<typeof searchFilters>

// The newest first where there are many (www/kojiweb/index.py _DEFAULT_SEARCH_ORDER).
const newestFirst = new Set(['build', 'rpm', 'maven', 'win'])

/** The order asked for, or the one that suits what is searched. */
export function effectiveOrder({ order, type }: SearchFilters): string {
  return order || (newestFirst.has(type) ? '-id' : 'name')
}

/** What is searched, without order and page: what is counted. */
export function filterParams({ q, type, match }: SearchFilters): SearchParams {
  return { terms: q.trim(), type, matchType: match }
}

/** The page of hits that the URL asks for. */
export function pageParams(filters: SearchFilters): SearchParams {
  const order = effectiveOrder(filters)
  return {
    ...filterParams(filters),
    queryOpts: { order, offset: filters.start, limit: PAGE_SIZE },
  }
}

/** The same words with room before and after, where a glob had none; null where that is no help. */
export function widened({ q, match }: SearchFilters): string | null {
  return match === 'glob' && !/[*?]/.test(q) ? `*${q.trim()}*` : null
}
