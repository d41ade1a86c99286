import type { HubStruct } from './common'

/** A task given to a host, with the fields that the console asks for. */
export interface TaskRun {
  id: number
  task_id: number
  host_id: number
  active: boolean
  create_ts: number
  host_name?: string
  state?: number
  method?: string
  start_ts?: number | null
  completion_ts?: number | null
}

/** A host that would not take a task. */
export interface TaskRefusal {
  id: number
  task_id: number
  host_id: number
  by_host: boolean
  soft: boolean
  msg: string
  ts: number
}

export interface SchedulerMessage {
  id: number
  task_id: number | null
  host_id: number | null
  msg: string
  msg_ts: number
}

/** What a host last told of itself. */
export interface HostData {
  host_id: number
  data: HubStruct
}
