import type { Clause } from '~/hub/methods/repos'
import { choiceParam, integerParam, orderParam, textParam, type UrlState } from '~/lib/url-state'

export const PAGE_SIZE = 50
export const activity = ['yes', 'no', 'all'] as const

/** What the page of repo requests keeps in its URL. */
export const requestFilters = {
  active: choiceParam(activity, 'yes'),
  tag: textParam(),
  order: orderParam(
    ['id', 'priority', 'tag_name', 'owner_name', 'create_ts', 'repo_id', 'task_id'],
    '-id',
  ),
  start: integerParam(0),
}

/** The filters as conditions of repo.queryQueue. */
export function clausesOf({ active, tag }: UrlState<typeof requestFilters>): Clause[] {
  const clauses: Clause[] = []
  if (active !== 'all') clauses.push(['active', 'IS', active === 'yes'])
  if (tag) clauses.push(['tag_name', '=', tag])
  return clauses
}
