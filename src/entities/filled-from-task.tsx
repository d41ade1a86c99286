import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from 'react-router'

import { taskQuery } from '~/hub/queries/tasks'
import { taskLabel } from '~/hub/rules/task-label'
import type { Task } from '~/hub/types/task'
import { paths } from '~/lib/paths'
import { parseTaskId } from '~/lib/task-id'
import { EmptyState, SkeletonLines } from '~/ui/states'
import { ButtonLink } from './button-link'
import { HubFailure } from './query-state'

interface FilledFromTaskProps<T> {
  /** The task's id as the address has it. */
  from: string
  /** What the request fills the form with; null for a task of another kind. */
  read: (task: Task) => T | null
  /** What a task of another kind does not build: "package". */
  what: string
  /** The form without a task. */
  empty: string
  children: (filled: T) => ReactNode
}

/** A form filled from a task's request, with what stands in the way of that. */
export function FilledFromTask<T>({ from, read, what, empty, children }: FilledFromTaskProps<T>) {
  const id = parseTaskId(from)
  const known = !Number.isNaN(id)
  // What was asked for never changes, whatever becomes of the task.
  const task = useQuery({ ...taskQuery(id), enabled: known, refetchInterval: false })
  const fresh = <ButtonLink to={empty}>Begin with an empty form</ButtonLink>
  if (!known) return <EmptyState title={`“${from}” is not a task id`} action={fresh} />
  if (!task.data) {
    return task.error ? (
      <HubFailure
        error={task.error}
        what={`task ${id}`}
        onRetry={() => void task.refetch()}
        action={fresh}
      />
    ) : (
      <SkeletonLines lines={6} label={`task ${id}`} />
    )
  }
  const filled = read(task.data)
  const link = (
    <Link to={paths.task(id)} className="link">
      task {id}: {taskLabel(task.data)}
    </Link>
  )
  if (filled === null) {
    const title = task.data.request
      ? `Task ${id} builds no ${what}`
      : `The hub does not tell what task ${id} was asked for`
    return (
      <EmptyState title={title} action={fresh}>
        {link}
      </EmptyState>
    )
  }
  return (
    <>
      <p className="wrap-anywhere text-muted">
        Filled from {link}. Change what should be otherwise.
      </p>
      {children(filled)}
    </>
  )
}
