import type { Params } from '~/hub/methods'
import { integerParam, orderParam, textParam, type UrlState } from '~/lib/url-state'

export const PAGE_SIZE = 50

/** What the untagged builds keep in their URL. */
export const untaggedFilters = {
  package: textParam(),
  order: orderParam(['id', 'name', 'version', 'release'], '-id'),
  start: integerParam(0),
}

export type UntaggedFilters = UrlState<typeof untaggedFilters>

/** The filters as untaggedBuilds takes them: what is counted. */
export function filterParams({ package: name }: UntaggedFilters): Params<'untaggedBuilds'> {
  return name ? { name } : {}
}

/** The page of untagged builds that the filters ask for. */
export function pageParams(filters: UntaggedFilters): Params<'untaggedBuilds'> {
  const { order, start } = filters
  return { ...filterParams(filters), queryOpts: { order, offset: start, limit: PAGE_SIZE } }
}
