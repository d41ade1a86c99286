import { isStoredStruct } from '~/lib/stored-values'
import type { Act, HubWrite } from './act'
import { touched } from './touched'

const isTexts = (value: unknown) =>
  Array.isArray(value) && value.every((item) => typeof item === 'string')

function isWrite(value: unknown): value is HubWrite {
  if (!isStoredStruct(value)) return false
  const { method, params } = value
  return typeof method === 'string' && Object.hasOwn(touched, method) && isStoredStruct(params)
}

/** Whether what was stored is a change that can be shown, undone and made again. */
export function isStoredAct(value: unknown): value is Act {
  if (!isStoredStruct(value)) return false
  const { does, done, writes, commands, back } = value
  return (
    typeof does === 'string' &&
    typeof done === 'string' &&
    Array.isArray(writes) &&
    writes.every(isWrite) &&
    isTexts(commands) &&
    (back === undefined || isStoredAct(back))
  )
}
