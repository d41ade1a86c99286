import { hub } from '../hub'
import { requestParam } from '../rules/task-request'
import type { TaskListFilter } from '../types/task'

/** Tasks of one request: some 2 MB of answer. */
const tasksAtOnce = 1000

/** How far counting the targets of build tasks has come. */
export interface TargetsCounted {
  /** Builds by target; those without one are under the empty name. */
  counts: Readonly<Record<string, number>>
  /** Tasks read, and how many there are. */
  read: number
  total: number | null
}

export const noTargets: TargetsCounted = { counts: {}, read: 0, total: null }

/** The finished build tasks of a time: from and to in seconds since the epoch; null for ever. */
export function buildTasksOf(after: number | null, before: number): TaskListFilter {
  return {
    method: 'build',
    completeBefore: before,
    ...(after !== null && { completeAfter: after }),
  }
}

/**
 * Counts the build tasks of a time by target, page by page, beginning after what `from` has; tells
 * how far it is after each. Rejects with HubError, or with the signal's reason.
 */
export async function countTargets(
  opts: TaskListFilter,
  from: TargetsCounted,
  signal: AbortSignal,
  onProgress: (counted: TargetsCounted) => void,
): Promise<void> {
  const counts = { ...from.counts }
  let { read, total } = from
  if (total === null) {
    const params = { opts, queryOpts: { countOnly: true } }
    const answer: unknown = await hub().call('listTasks', params, { signal, alone: true })
    total = typeof answer === 'number' && Number.isFinite(answer) ? answer : 0
    onProgress({ counts: { ...counts }, read, total })
  }
  while (read < total) {
    const tasks = await hub().call(
      'listTasks',
      {
        opts: { ...opts, decode: true },
        queryOpts: { order: 'id', offset: read, limit: tasksAtOnce },
      },
      { signal, alone: true },
    )
    if (tasks.length === 0) total = read
    for (const task of tasks) {
      const target = requestParam(task, 'target')
      const name = typeof target === 'string' ? target : ''
      counts[name] = (counts[name] ?? 0) + 1
    }
    read += tasks.length
    onProgress({ counts: { ...counts }, read, total: Math.max(read, total) })
  }
}
