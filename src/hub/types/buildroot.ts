import type { HubStruct } from './common'

/** koji.BR_STATES */
export const BUILDROOT_STATE = { INIT: 0, WAITING: 1, BUILDING: 2, EXPIRED: 3 } as const

/** koji.BR_TYPES: made by a builder, or told by a content generator. */
export const BUILDROOT_TYPE = { STANDARD: 0, EXTERNAL: 1 } as const

export interface Buildroot {
  id: number
  br_type: number
  arch: string | null
  state: number | null
  host_id: number | null
  host_name: string | null
  task_id: number | null
  tag_id: number | null
  tag_name: string | null
  repo_id: number | null
  repo_state: number | null
  repo_create_event_id: number | null
  repo_create_event_time: string | null
  create_ts: number | null
  retire_ts: number | null
  create_event_id: number | null
  retire_event_id: number | null
  cg_id: number | null
  cg_name: string | null
  cg_version: string | null
  container_type: string | null
  container_arch: string | null
  host_os: string | null
  host_arch: string | null
  extra: HubStruct | null
}
