import { keepPreviousData, queryOptions } from '@tanstack/react-query'

import { poll } from '~/lib/polling'
import type { Params } from '../methods'
import type { Clause } from '../methods/repos'
import type { QueryOpts } from '../types/common'
import { REPO_STATE } from '../types/repo'
import { hubQuery } from './hub-query'

/** The repo that builds in a tag use now; null where it has none. */
export function currentRepoQuery(tag: number | string) {
  return hubQuery('repo.get', { tag })
}

/** One repo; refreshes while it is being made. */
export function repoQuery(repo: number) {
  return queryOptions({
    ...hubQuery('repoInfo', { repo_id: repo }),
    refetchInterval: ({ state }) =>
      state.data?.state === REPO_STATE.INIT ? poll(6_000, state) : false,
  })
}

const listedFields = ['id', 'tag_name', 'state', 'creation_ts', 'task_id', 'dist']

/** A page of repos, a field or two each. */
export function reposQuery(clauses: Clause[], opts: QueryOpts) {
  return queryOptions({
    ...hubQuery('repo.query', { clauses, fields: listedFields, opts }),
    placeholderData: keepPreviousData,
  })
}

/** A page of the queue of repo requests; refreshes while one of them is active. */
export function repoRequestsQuery(clauses: Clause[], opts: QueryOpts) {
  return queryOptions({
    ...hubQuery('repo.queryQueue', { clauses, fields: '**', opts }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      poll(state.data?.some(({ active }) => active) ? 6_000 : 60_000, state),
  })
}

/** One request for a repo; null where there is none. Refreshes while it is active. */
export function repoRequestQuery(id: number) {
  const clauses: Clause[] = [['id', '=', id]]
  return queryOptions({
    ...hubQuery('repo.queryQueue', { clauses, fields: '**', opts: {} }),
    select: (found) => found[0] ?? null,
    refetchInterval: ({ state }) => (state.data?.[0]?.active ? poll(6_000, state) : false),
  })
}

/** The requests that a newRepo task answers; none on a hub without repo requests. */
export function requestsOfTaskQuery(task: number) {
  return repoRequestsQuery([['task_id', '=', task]], { order: 'id', limit: 20 })
}

/** All external repos of the hub, by name. */
export function externalReposQuery() {
  return hubQuery('listExternalRepos', { queryOpts: { order: 'name' } })
}

/** One external repo by id or name; null where there is none. */
export function externalRepoQuery(info: number | string) {
  return hubQuery('getExternalRepo', { info })
}

/** The tags that use an external repo, or the ones that a tag itself has. */
export function tagExternalReposQuery(params: Params<'getTagExternalRepos'>) {
  return hubQuery('getTagExternalRepos', params)
}

/** The external repos of a tag with those that it inherits, in the order that they count. */
export function inheritedExternalReposQuery(tag: number | string, event?: number) {
  return hubQuery('getExternalRepoList', {
    tag_info: tag,
    ...(event === undefined ? {} : { event }),
  })
}
