import type { QueryOpts } from '../types/common'
import type { History, HubEvent } from '../types/history'

export interface HistoryParams {
  tables?: string[]
  tag?: number | string
  build?: number | string
  package?: number | string
  user?: number | string
  host?: number | string
  channel?: number | string
  build_target?: number | string
  external_repo?: number | string
  permission?: number | string
  group?: number | string
  cg?: number | string
  editor?: number | string
  before?: number
  after?: number
  active?: boolean
  queryOpts?: QueryOpts
}

/** What changed, when and by whom. */
export interface HistoryMethods {
  queryHistory: { params: HistoryParams; result: History }
  /** The last event, or the last one before a time in seconds; with strict=False null for none. */
  getLastEvent: {
    params: { before?: number; strict?: boolean }
    result: HubEvent | null
  }
  getEvent: { params: { id: number }; result: HubEvent | null }
}
