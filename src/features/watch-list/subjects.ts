import { taskLabel } from '~/hub/rules/task-label'
import { isFinished } from '~/hub/rules/task-state'
import { BUILD_STATE, type Build } from '~/hub/types/build'
import type { Task } from '~/hub/types/task'
import type { PinSubject } from './pin'

/** A task to pin. */
export function taskSubject(task: Task): PinSubject {
  return {
    kind: 'task',
    id: task.id,
    label: taskLabel(task),
    task: task.id,
    packageId: null,
    state: task.state,
    since: task.start_ts ?? task.create_ts,
    endedAt: isFinished(task) ? (task.completion_ts ?? task.create_ts) : null,
  }
}

/** A build to pin. */
export function buildSubject(build: Build): PinSubject {
  const since = build.start_ts ?? build.creation_ts
  return {
    kind: 'build',
    id: build.build_id,
    label: build.nvr,
    task: build.task_id,
    packageId: build.package_id,
    state: build.state,
    since,
    endedAt: build.state === BUILD_STATE.BUILDING ? null : (build.completion_ts ?? since),
  }
}

/** A task just made, of which the hub has told but the id; `now` in seconds since the epoch. */
export function submittedSubject(task: number, now: number): PinSubject {
  return {
    kind: 'task',
    id: task,
    label: '',
    task,
    packageId: null,
    state: null,
    since: now,
    endedAt: null,
  }
}
