import type { ListTaggedParams } from '~/hub/methods/tags'
import type { QueryOpts } from '~/hub/types/common'
import { choiceParam, integerParam, orderParam, textParam, type UrlState } from '~/lib/url-state'

export const PAGE_SIZE = 50

const yes = choiceParam(['1', '0'], '1')

/** What a tag's builds keep in the URL. */
export const buildFilters = {
  inherited: yes,
  latest: yes,
  package: textParam(),
  owner: textParam(),
  prefix: textParam(),
  type: textParam(),
  order: orderParam(
    ['build_id', 'nvr', 'tag_name', 'owner_name', 'completion_time', 'state'],
    '-completion_time',
  ),
  start: integerParam(0),
}

export type BuildFilters = UrlState<typeof buildFilters>

/** The filters as listTagged takes them. */
export function buildParams(
  tag: number | string,
  filters: BuildFilters,
  event?: number,
): ListTaggedParams {
  return {
    tag,
    inherit: filters.inherited === '1',
    latest: filters.latest === '1',
    ...(filters.package && { package: filters.package }),
    ...(filters.owner && { owner: filters.owner }),
    ...(filters.prefix && { prefix: filters.prefix }),
    ...(filters.type && { type: filters.type }),
    ...(event === undefined ? {} : { event }),
  }
}

/** The page of them, as countAndFilterResults takes it. */
export function pageOf({ order, start }: BuildFilters): QueryOpts {
  return { order, offset: start, limit: PAGE_SIZE }
}

/** Whether anything beyond inheritance and newest narrows the list. */
export function isFiltered(filters: BuildFilters): boolean {
  return Boolean(filters.package || filters.owner || filters.prefix || filters.type)
}
