import type { HubStruct } from './common'

/** koji.REPO_STATES */
export const REPO_STATE = { INIT: 0, READY: 1, EXPIRED: 2, DELETED: 3, PROBLEM: 4 } as const

export interface Repo {
  id: number
  tag_id: number
  tag_name: string
  state: number
  create_event: number
  create_ts: number
  creation_ts: number
  state_ts: number | null
  task_id: number | null
  task_state?: number | null
  dist: boolean
  begin_event: number | null
  begin_ts: number | null
  end_event: number | null
  end_ts: number | null
  opts: HubStruct | null
  custom_opts: HubStruct | null
}

/** The fields that the console asks repo.query for. */
export interface ListedRepo {
  id: number
  tag_name: string
  state: number
  creation_ts?: number
  task_id: number | null
  dist: boolean
}

/** A row of repo.queryQueue with all its fields. */
export interface RepoRequest {
  id: number
  active: boolean
  priority: number
  tag_id: number
  tag_name: string
  at_event: number | null
  min_event: number | null
  opts: HubStruct | null
  owner: number
  owner_name: string
  repo_id: number | null
  task_id: number | null
  task_state: number | null
  tries: number
  create_ts: number
  update_ts: number
}

export interface ExternalRepo {
  id: number
  name: string
  url: string
}

/** An external repo as a tag has it. */
export interface TagExternalRepo {
  external_repo_id: number
  external_repo_name: string
  tag_id: number
  tag_name: string
  url: string
  merge_mode: string
  priority: number
  arches: string | null
}
