import type { ExternalRepo, Repo, RepoRequest } from '../types/repo'
import type { Task } from '../types/task'

interface RepoOpts {
  src?: boolean
  debuginfo?: boolean
  separate_src?: boolean
  maven?: boolean
}

interface RepoOfTag {
  tag_info: number | string
  repo_info: number | string
}

/** How a tag uses an external repo; no two of a tag have the same priority. */
interface RepoUse {
  priority?: number
  merge_mode?: 'koji' | 'simple' | 'bare'
  /** Only for these, with spaces between; null for all of the tag's, in an edit for no change. */
  arches?: string | null
}

/** Requests of repos, and changes of external repos (admins) and of how tags use them (tag). */
export interface RepoWriteMethods {
  /** A repo that fits, else the request for one; duplicate tells that it was there already. */
  'repo.request': {
    params: {
      tag: number | string
      min_event?: number | 'last' | null
      at_event?: number | null
      opts?: RepoOpts | null
      /** Added to the usual 20; below 0 for admins. */
      priority?: number | null
      force?: boolean
    }
    result: { repo: Repo | null; request: RepoRequest | null; duplicate: boolean }
  }
  'repo.checkRequest': {
    params: { req_id: number }
    result: { repo: Repo | null; request: RepoRequest; task?: Task | null }
  }
  'repo.setRequestPriority': { params: { req_id: number; priority: number }; result: null }
  /** Makes a task at once, past the queue. */
  newRepo: {
    params: {
      tag: number | string
      event?: number | null
      src?: boolean
      debuginfo?: boolean
      separate_src?: boolean
    }
    result: number
  }
  createExternalRepo: { params: { name: string; url: string }; result: ExternalRepo }
  editExternalRepo: {
    params: { info: number | string; name?: string | null; url?: string | null }
    result: null
  }
  deleteExternalRepo: { params: { info: number | string }; result: null }
  addExternalRepoToTag: {
    params: RepoOfTag & RepoUse & { priority: number }
    result: null
  }
  /** False when nothing changed. */
  editTagExternalRepo: { params: RepoOfTag & RepoUse; result: boolean }
  removeExternalRepoFromTag: { params: RepoOfTag; result: null }
}
