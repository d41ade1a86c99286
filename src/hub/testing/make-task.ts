import { TASK_STATE, type Task } from '../types/task'

/** A task for tests: running on a host, unless told otherwise. */
export function makeTask(part: Partial<Task>): Task {
  return {
    id: 1,
    method: 'build',
    label: null,
    state: TASK_STATE.OPEN,
    arch: 'noarch',
    owner: 1,
    parent: null,
    host_id: 1,
    channel_id: 1,
    priority: 20,
    weight: 1,
    waiting: null,
    awaited: null,
    create_time: '2026-01-01 00:00:00+00:00',
    create_ts: 100,
    start_time: null,
    start_ts: null,
    completion_time: null,
    completion_ts: null,
    ...part,
  }
}
