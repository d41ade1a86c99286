import type { TaskRun, TaskRefusal, SchedulerMessage, HostData } from '../types/scheduler'
import { flag, members, number, orNull, text, struct } from './reader'

export const taskRun = struct<TaskRun>(
  { id: number, task_id: number, host_id: number, active: flag, create_ts: number },
  {
    host_name: text,
    state: number,
    method: text,
    start_ts: orNull(number),
    completion_ts: orNull(number),
  },
)

export const taskRefusal = struct<TaskRefusal>({
  id: number,
  task_id: number,
  host_id: number,
  by_host: flag,
  soft: flag,
  msg: text,
  ts: number,
})

export const schedulerMessage = struct<SchedulerMessage>({
  id: number,
  task_id: orNull(number),
  host_id: orNull(number),
  msg: text,
  msg_ts: number,
})

export const hostData = struct<HostData>({ host_id: number, data: members })
