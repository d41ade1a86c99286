import type { HubValue } from '../types/common'
import type { ApiMethod, Volume } from '../types/meta'
import { anything, list, number, orNull, text, type Reader, struct } from './reader'

const parameter: Reader<string | [string, HubValue]> = {
  name: 'a parameter',
  fits: (value) =>
    typeof value === 'string' || (Array.isArray(value) && typeof value[0] === 'string'),
  read: (value) => {
    if (!Array.isArray(value)) return text.read(value)
    const [name, fallback]: unknown[] = value
    return [text.read(name), anything.read(fallback)]
  },
}

export const apiMethod = struct<ApiMethod>({
  name: text,
  doc: orNull(text),
  argdesc: text,
  args: list(parameter),
  argspec: list(anything),
})

export const volume = struct<Volume>({ id: number, name: text })
