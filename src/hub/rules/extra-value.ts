import type { HubValue } from '../types/common'
import { toJson } from '~/lib/json'

/** A value as `koji edit-tag -x` reads it: JSON where it is that, else the text itself. */
export function readExtra(text: string): HubValue {
  const json: { parse: (text: string) => HubValue } = JSON
  try {
    return json.parse(text)
  } catch {
    return text.trim()
  }
}

/** A value as readExtra reads it: a text that is JSON too is put in quotes. */
export function writeExtra(value: HubValue): string {
  return typeof value === 'string' && readExtra(value) === value ? value : toJson(value)
}
