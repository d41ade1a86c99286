import type { HubValue } from './common'

/** What every row of queryHistory has; the rest depends on its table (kojihub.py query_history). */
export interface HistoryRow {
  active: boolean | null
  create_event: number
  create_ts: number
  creator_name: string
  revoke_event: number | null
  revoke_ts: number | null
  revoker_name: string | null
  [member: string]: HubValue
}

/** Rows by table. */
export type History = Record<string, HistoryRow[]>

export interface HubEvent {
  id: number
  ts: number
}
