import type { Repo } from '../types/tag'

/** Repos and repo requests. */
export interface RepoMethods {
  'repo.get': { params: { tag: number | string; min_event?: number }; result: Repo | null }
  repoInfo: { params: { repo_id: number }; result: Repo | null }
}
