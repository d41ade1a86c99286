import { keepPreviousData, useQuery } from '@tanstack/react-query'

import { tasksByIdQuery } from '~/hub/queries/tasks'
import { requestParam } from '~/hub/rules/task-request'
import type { Build } from '~/hub/types/build'
import type { Task } from '~/hub/types/task'
import type { TargetNames } from './build-columns'

function targetNames(tasks: readonly Task[]): TargetNames {
  const names = new Map<number, string>()
  for (const task of tasks) {
    const target = requestParam(task, 'target')
    if (typeof target === 'string') names.set(task.id, target)
  }
  return names
}

const none: TargetNames = new Map()

/** The targets of a page of builds, read from their tasks' requests after the rows are there. */
export function useTargetNames(builds: readonly Build[] | undefined): TargetNames {
  const ids = (builds ?? []).flatMap(({ task_id }) => task_id ?? []).sort((a, b) => a - b)
  const { data } = useQuery({
    ...tasksByIdQuery(ids),
    enabled: ids.length > 0,
    placeholderData: keepPreviousData,
    select: targetNames,
  })
  return data ?? none
}
