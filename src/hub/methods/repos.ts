import type { QueryOpts } from '../types/common'
import type { ExternalRepo, ListedRepo, Repo, RepoRequest, TagExternalRepo } from '../types/repo'

/** A condition on a column, as the hub's query views take it: `[column, operator, value]`. */
export type Clause = [string, string, string | number | boolean | null | number[]]

/** Repos, repo requests and external repos. */
export interface RepoMethods {
  'repo.get': { params: { tag: number | string; min_event?: number }; result: Repo | null }
  'repo.query': {
    params: { clauses: Clause[]; fields: string[]; opts: QueryOpts }
    result: ListedRepo[]
  }
  'repo.queryQueue': {
    params: { clauses: Clause[]; fields: '**'; opts: QueryOpts }
    result: RepoRequest[]
  }
  getRepo: { params: { tag: number | string; state?: number }; result: Repo | null }
  repoInfo: { params: { repo_id: number; strict?: boolean }; result: Repo | null }
  listExternalRepos: { params: { queryOpts?: QueryOpts }; result: ExternalRepo[] }
  getExternalRepo: {
    params: { info: number | string; strict?: boolean }
    result: ExternalRepo | null
  }
  getTagExternalRepos: {
    params: { tag_info?: number | string; repo_info?: number | string }
    result: TagExternalRepo[]
  }
  getExternalRepoList: {
    params: { tag_info: number | string; event?: number }
    result: TagExternalRepo[]
  }
}
