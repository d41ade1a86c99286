import type { HistoryRow, HubEvent } from '../types/history'
import { flag, number, orNull, text, struct } from './reader'

export const historyRow = struct<HistoryRow>({
  active: orNull(flag),
  create_event: number,
  create_ts: number,
  creator_name: text,
  revoke_event: orNull(number),
  revoke_ts: orNull(number),
  revoker_name: orNull(text),
})

export const hubEvent = struct<HubEvent>({ id: number, ts: number })
