import type { Task, ListedTask } from '../types/task'
import { anything, both, flag, list, number, orNull, text, struct } from './reader'

export const task = struct<Task>(
  {
    id: number,
    method: text,
    label: orNull(text),
    state: number,
    arch: text,
    owner: orNull(number),
    parent: orNull(number),
    host_id: orNull(number),
    channel_id: orNull(number),
    priority: orNull(number),
    weight: orNull(number),
    waiting: orNull(flag),
    awaited: orNull(flag),
    create_time: text,
    create_ts: number,
    start_time: orNull(text),
    start_ts: orNull(number),
    completion_time: orNull(text),
    completion_ts: orNull(number),
  },
  { request: list(anything) },
)

export const listedTask = both(
  task,
  struct<Omit<ListedTask, keyof Task>>(
    { owner_name: orNull(text), owner_type: orNull(number) },
    { result: anything },
  ),
)
