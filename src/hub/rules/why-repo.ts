import type { RepoRequest } from '../types/repo'
import { TASK_STATE, type Task } from '../types/task'
import { requestParam } from './task-request'
import { type Reason, reason } from './waiting-facts'

/** The repo that a waitrepo task waits for (builder/kojid WaitrepoTask.handler). */
export interface RepoWait {
  tag: string | number
  /** Builds that it must hold. */
  nvrs: string[]
  /** It must be newer than this, as the request says it; null for any. */
  after: string | null
}

/** What a waitrepo task's request asks for. */
export function repoWait(task: Task): RepoWait {
  const tag = requestParam(task, 'tag')
  const nvrs = requestParam(task, 'nvrs')
  const event = requestParam(task, 'min_event')
  const newer = requestParam(task, 'newer_than')
  return {
    tag: typeof tag === 'string' || typeof tag === 'number' ? tag : '',
    nvrs: Array.isArray(nvrs) ? nvrs.filter((nvr) => typeof nvr === 'string') : [],
    after:
      typeof event === 'number' ? `event ${event}` : newer ? `the moment that was asked for` : null,
  }
}

function requestWords({ id, task_id: task, task_state: state, tries }: RepoRequest): string {
  if (task === null) {
    const again = tries > 0 ? `, after ${tries} ${tries === 1 ? 'try' : 'tries'} that failed` : ''
    return `Repo request ${id} is in the hub’s queue${again}`
  }
  const waits = state === TASK_STATE.FREE || state === TASK_STATE.ASSIGNED
  return `Repo request ${id} is ${waits ? 'given to newRepo task' : 'being answered by newRepo task'} ${task}${waits ? ', which waits for a builder' : ''}`
}

/**
 * Why a waitrepo task is not done; null for requests that the hub does not tell of, as before 1.35
 * (kojihub/repos.py RepoQueueQuery).
 */
export function repoWaitReasons(
  { tag, nvrs, after }: RepoWait,
  requests: readonly RepoRequest[] | null,
): Reason[] {
  const name = requests?.[0]?.tag_name ?? (typeof tag === 'number' ? `tag ${tag}` : tag)
  const conditions = [
    ...(nvrs.length > 0 ? [`with ${nvrs.join(' and ')}`] : []),
    ...(after === null ? [] : [`newer than ${after}`]),
  ]
  const words = `It waits for a repo of ${[name, ...conditions].join(' ')}`
  const first = reason('wait', words)
  if (requests === null) {
    const help = 'On this hub kojira makes repos by itself, and keeps no requests for them.'
    return [{ ...first, help }]
  }
  if (requests.length === 0) {
    const help =
      nvrs.length > 0
        ? 'No repo of this tag is asked for: it may wait for these builds to be tagged.'
        : 'No repo of this tag is asked for yet.'
    return [{ ...first, help }]
  }
  return [first, ...requests.map((request) => reason('note', requestWords(request)))]
}
