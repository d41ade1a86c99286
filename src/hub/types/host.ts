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
