import type { FaultStruct, HubValue } from './common'

/** koji.TASK_STATES */
export const TASK_STATE = {
  FREE: 0,
  OPEN: 1,
  CLOSED: 2,
  CANCELED: 3,
  ASSIGNED: 4,
  FAILED: 5,
} as const

export interface Task {
  id: number
  method: string
  label: string | null
  state: number
  arch: string
  owner: number | null
  parent: number | null
  host_id: number | null
  channel_id: number | null
  priority: number | null
  weight: number | null
  waiting: boolean | null
  awaited: boolean | null
  create_time: string
  create_ts: number
  start_time: string | null
  start_ts: number | null
  completion_time: string | null
  completion_ts: number | null
  /** Only when the request was asked for: the positional parameters of the method. */
  request?: HubValue[]
}

/** listTasks adds the owner's name, and with decode the request and the result. */
export interface ListedTask extends Task {
  owner_name: string | null
  owner_type: number | null
  result?: HubValue | FaultStruct
}

export interface TaskListFilter {
  owner?: number
  not_owner?: number
  host_id?: number
  channel_id?: number
  parent?: number | null
  state?: number[]
  method?: string
  arch?: string[]
  decode?: boolean
  createdAfter?: number
  createdBefore?: number
  startedAfter?: number
  completeAfter?: number
  completeBefore?: number
}

/** A file's stat; sizes are strings because they may pass 32 bits. */
export interface OutputStat {
  st_size: string
  st_mtime: number
  st_atime: number
  st_ctime: number
}

/** listTaskOutput(stat=True, all_volumes=True): file, then volume. */
export type TaskOutput = Record<string, Record<string, OutputStat>>
