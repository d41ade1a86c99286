export interface Host {
  id: number
  name: string
  user_id: number
  arches: string
  capacity: number
  task_load: number
  enabled: boolean
  ready: boolean
  comment: string | null
  description: string | null
  update_ts: number | null
}

export interface Channel {
  id: number
  name: string
  description: string | null
  enabled: boolean
  comment: string | null
}

export interface Buildroot {
  id: number
  host_id: number | null
  host_name: string | null
  arch: string | null
  state: number | null
  task_id: number | null
  tag_id: number | null
  tag_name: string | null
  repo_id: number | null
  create_ts: number | null
  retire_ts: number | null
}
