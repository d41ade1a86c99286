import type { Clause } from '~/hub/methods/repos'
import { REPO_STATE } from '~/hub/types/repo'
import { choiceParam, integerParam, orderParam, textParam, type UrlState } from '~/lib/url-state'

export const PAGE_SIZE = 50
export const states = ['all', 'init', 'ready', 'expired', 'deleted', 'problem'] as const
export const kinds = ['all', 'build', 'dist'] as const

const stateOf = {
  all: undefined,
  init: REPO_STATE.INIT,
  ready: REPO_STATE.READY,
  expired: REPO_STATE.EXPIRED,
  deleted: REPO_STATE.DELETED,
  problem: REPO_STATE.PROBLEM,
}

/** What the repos page keeps in its URL. */
export const repoFilters = {
  state: choiceParam(states, 'all'),
  tag: textParam(),
  kind: choiceParam(kinds, 'all'),
  order: orderParam(['id', 'state', 'tag_name', 'creation_ts', 'dist', 'task_id'], '-id'),
  start: integerParam(0),
}

/** The filters as conditions of repo.query. */
export function clausesOf({ state, tag, kind }: UrlState<typeof repoFilters>): Clause[] {
  const clauses: Clause[] = []
  const wanted = stateOf[state]
  if (wanted !== undefined) clauses.push(['state', '=', wanted])
  if (tag) clauses.push(['tag_name', '=', tag])
  if (kind !== 'all') clauses.push(['dist', '=', kind === 'dist'])
  return clauses
}
