import { queryOptions } from '@tanstack/react-query'

import { HubError } from '../error'
import { hub } from '../hub'
import { likeBuild, likeTask, packageOf, targetOf } from '../rules/like-tasks'
import { BUILD_STATE, type Build } from '../types/build'
import type { Task } from '../types/task'

/** A task of a build, with the build's own task and what the hub keeps of the build. */
export interface BuiltTask {
  task: Task
  root: Task
  /** Null for a scratch build, and for one that failed before the hub had its version. */
  build: Build | null
  target: string | null
}

/** How many earlier builds are looked through for one of the same target. */
const looked = 30

async function tasksById(ids: number[], signal: AbortSignal): Promise<Task[]> {
  const answer = await hub().call('getTaskInfo', { task_id: ids, request: true }, { signal })
  return Array.isArray(answer) ? answer.filter((task) => task !== null) : []
}

async function builtTask(id: number, signal: AbortSignal): Promise<BuiltTask> {
  const [task] = await tasksById([id], signal)
  if (!task) throw new HubError('not-found', `No such task: ${id}`, { method: 'getTaskInfo' })
  const rootId = task.parent ?? task.id
  const [[root = task], [build = null]] = await Promise.all([
    tasksById([rootId], signal),
    hub().call('listBuilds', { taskID: rootId }, { signal }),
  ])
  return { task, root, build, target: targetOf(root) }
}

/** A task with its build; not-found where there is no such task. */
export function builtTaskQuery(task: number) {
  return queryOptions<BuiltTask, HubError>({
    queryKey: ['builtTask', task] as const,
    queryFn: ({ signal }) => builtTask(task, signal),
    staleTime: 600_000,
  })
}

/** Complete builds of the same package from before a task, newest first. */
async function earlierBuilds({ task, root, build }: BuiltTask, signal: AbortSignal) {
  const packageID = build?.package_id ?? packageOf(task, root)
  if (packageID === null) return []
  const state = BUILD_STATE.COMPLETE
  const queryOpts = { order: '-build_id', limit: looked }
  const params = { packageID, state, completeBefore: root.create_ts, queryOpts }
  return hub().call('listBuilds', params, { signal })
}

/**
 * The task that did the same in the last complete build of the package before this one: of the
 * same target if one of the last thirty is, and the same architecture if it was built for that.
 * Asks the hub four times, whatever the history. Null where there is none.
 */
async function lastSuccess(of: BuiltTask, signal: AbortSignal): Promise<BuiltTask | null> {
  const builds = await earlierBuilds(of, signal)
  const ids = builds.map(({ task_id: id }) => id).filter((id) => id !== null)
  if (ids.length === 0) return null
  const roots = new Map((await tasksById(ids, signal)).map((root) => [root.id, root]))
  const candidates = builds.flatMap((build) => {
    const root = build.task_id === null ? undefined : roots.get(build.task_id)
    return root ? [{ build, root, target: targetOf(root) }] : []
  })
  const chosen = likeBuild(of.target, candidates)
  if (!chosen) return null
  const below = await hub().call('getTaskDescendents', { task_id: chosen.root.id }, { signal })
  const task = likeTask(of.task, Object.values(below).flat())
  return task && { ...chosen, task }
}

/** The last success to compare a task with; null where there is none. */
export function lastSuccessQuery(of: BuiltTask | undefined) {
  return queryOptions<BuiltTask | null, HubError>({
    queryKey: ['lastSuccess', of?.task.id] as const,
    queryFn: async ({ signal, client }) => {
      const found = of ? await lastSuccess(of, signal) : null
      if (found) client.setQueryData(builtTaskQuery(found.task.id).queryKey, found)
      return found
    },
    enabled: of !== undefined,
    staleTime: 600_000,
  })
}
