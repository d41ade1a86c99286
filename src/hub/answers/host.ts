import type { Host, Channel } from '../types/host'
import { flag, number, orNull, text, struct } from './reader'

export const host = struct<Host>({
  id: number,
  name: text,
  user_id: number,
  arches: text,
  capacity: number,
  task_load: number,
  enabled: flag,
  ready: flag,
  comment: orNull(text),
  description: orNull(text),
  update_ts: orNull(number),
})

export const channel = struct<Channel>({
  id: number,
  name: text,
  description: orNull(text),
  enabled: flag,
  comment: orNull(text),
})
