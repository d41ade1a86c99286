import { keepPreviousData, queryOptions } from '@tanstack/react-query'

import { poll } from '~/lib/polling'
import { hub } from '../hub'
import { HubError } from '../error'
import type { Params } from '../methods'
import { isFinished } from '../rules/task-state'
import type { OutputStat, Task, TaskOutput } from '../types/task'
import { countQuery, hubQuery } from './hub-query'

const watched = 3_000

/** A page of tasks; refreshes while one of them is unfinished. */
export function tasksQuery(params: Params<'listTasks'>) {
  return queryOptions({
    ...hubQuery('listTasks', params),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      poll(state.data?.some((task) => !isFinished(task)) ? 6_000 : 30_000, state),
  })
}

/** How many tasks match. */
export function tasksCountQuery(params: Params<'listTasks'>) {
  return countQuery('listTasks', params)
}

/** One task with its request; not-found where there is none. Else refreshes until it is finished. */
export function taskQuery(task: number) {
  return queryOptions<Task, HubError>({
    queryKey: ['getTaskInfo', { task_id: task, request: true, strict: true }] as const,
    queryFn: async ({ signal }) => {
      const params = { task_id: task, request: true, strict: true }
      const answer = await hub().call('getTaskInfo', params, { signal })
      if (answer && !Array.isArray(answer)) return answer
      throw new HubError('not-found', `No such task: ${task}`, { method: 'getTaskInfo' })
    },
    refetchInterval: ({ state }) => {
      const { data, error } = state
      if (error?.kind === 'not-found' || (data && isFinished(data))) return false
      return poll(watched, state)
    },
  })
}

/** Tasks by id, in one call; those that the hub no longer has are left out. */
export function tasksByIdQuery(ids: number[]) {
  const params = { task_id: ids, request: true }
  return queryOptions<Task[], HubError>({
    queryKey: ['getTaskInfo', params] as const,
    queryFn: async ({ signal }) => {
      const answer = await hub().call('getTaskInfo', params, { signal })
      return Array.isArray(answer) ? answer.filter((task) => task !== null) : []
    },
    staleTime: 600_000,
  })
}

/** All tasks below a task, by parent; the root's own entry lists its children. */
export function descendantsQuery(task: number, live: boolean) {
  return queryOptions({
    ...hubQuery('getTaskDescendents', { task_id: task, request: true }),
    refetchInterval: ({ state }) => (live ? poll(watched, state) : false),
  })
}

/** What a finished task left: its result, or its fault as data. Asking an unfinished one is an error. */
export function taskResultQuery(task: number) {
  return queryOptions({
    ...hubQuery('getTaskResult', { taskId: task, raise_fault: false }),
    retry: false,
  })
}

function isStat(value: unknown): value is OutputStat {
  return typeof value === 'object' && value !== null && 'st_size' in value
}

/** Files that a task wrote, by name and volume. Faults where the task's directory is gone. */
export function taskOutputQuery(task: number, live: boolean) {
  const params = { taskID: task, stat: true, all_volumes: true }
  return queryOptions<TaskOutput, HubError>({
    queryKey: ['listTaskOutput', params] as const,
    queryFn: async ({ signal }) => {
      const answer = await hub().call('listTaskOutput', params, { signal })
      const output: TaskOutput = {}
      if (Array.isArray(answer)) return output
      for (const [file, volumes] of Object.entries(answer)) {
        const stats: [string, OutputStat][] = []
        for (const [volume, stat] of Object.entries(volumes ?? {})) {
          if (isStat(stat)) stats.push([volume, stat])
        }
        output[file] = Object.fromEntries(stats)
      }
      return output
    },
    refetchInterval: ({ state }) => (live ? poll(watched, state) : false),
    retry: false,
  })
}
