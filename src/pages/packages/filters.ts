import type { Params } from '~/hub/methods'
import { integerParam, orderParam, textParam, type UrlState } from '~/lib/url-state'

export const PAGE_SIZE = 50

/** What the packages page keeps in its URL. */
export const packageFilters = {
  prefix: textParam(),
  owner: textParam(),
  order: orderParam(['package_name', 'package_id', 'tag_name', 'owner_name'], 'package_name'),
  start: integerParam(0),
}

export type PackageFilters = UrlState<typeof packageFilters>

/** The filters as listPackages takes them: what is counted. An owner's are listed once a tag. */
export function filterParams({ prefix, owner }: PackageFilters): Params<'listPackages'> {
  return {
    ...(prefix && { prefix }),
    ...(owner && { userID: owner, with_dups: true }),
  }
}

/** The page of packages that the filters ask for. */
export function pageParams(filters: PackageFilters): Params<'listPackages'> {
  const { order, start } = filters
  return { ...filterParams(filters), queryOpts: { order, offset: start, limit: PAGE_SIZE } }
}
