import type { Params } from '~/hub/methods'
import { integerParam, orderParam, textParam, type UrlState } from '~/lib/url-state'

export const PAGE_SIZE = 50

/** What the tags page keeps in its URL. */
export const tagFilters = {
  pattern: textParam(),
  package: textParam(),
  order: orderParam(['name', 'id'], 'name'),
  start: integerParam(0),
}

export type TagFilters = UrlState<typeof tagFilters>

/** A word without wildcards is looked for anywhere in the name. */
function globOf(text: string): string {
  return /[*?[]/.test(text) ? text : `*${text}*`
}

/** The filters as listTags takes them: what is counted. */
export function filterParams({ pattern, package: name }: TagFilters): Params<'listTags'> {
  return { ...(pattern && { pattern: globOf(pattern) }), ...(name && { package: name }) }
}

/** The page of tags that the filters ask for. */
export function pageParams(filters: TagFilters): Params<'listTags'> {
  const { order, start } = filters
  return { ...filterParams(filters), queryOpts: { order, offset: start, limit: PAGE_SIZE } }
}
