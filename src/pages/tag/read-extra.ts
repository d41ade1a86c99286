import type { HubValue } from '~/hub/types/common'

/** A value as `koji edit-tag -x` reads it: JSON where it is that, else the text itself. */
export function readExtra(text: string): HubValue {
  const json: { parse: (text: string) => HubValue } = JSON
  try {
    return json.parse(text)
  } catch {
    return text.trim()
  }
}
