import type { HubCall } from '~/features/hub-calls/call-forms'
import type { ListedMethod } from '~/hub/queries/api'
import type { HubValue } from '~/hub/types/common'

/** A parameter of a method: `list` takes any number by position, `keywords` any by name. */
export interface Parameter {
  name: string
  kind: 'plain' | 'list' | 'keywords'
  /** Undefined where it must be given. */
  fallback: HubValue | undefined
}

/** What can be sent to a method that the hub does not describe. */
const undescribed: Parameter[] = [
  { name: 'by position', kind: 'list', fallback: undefined },
  { name: 'by name', kind: 'keywords', fallback: undefined },
]

/** The parameters of a method in order (kojihub/kojixmlrpc.py list_api). */
export function parametersOf({ args, argspec = [] }: ListedMethod): Parameter[] {
  if (!args) return undescribed
  return args.map((arg): Parameter => {
    const [name, fallback] = typeof arg === 'string' ? [arg, undefined] : arg
    const kind = name === argspec[1] ? 'list' : name === argspec[2] ? 'keywords' : 'plain'
    return { name, kind, fallback }
  })
}

/** A field's text did not say what its parameter takes. */
export class FieldError extends Error {}

const pythonWords: Record<string, unknown> = { None: null, True: true, False: false }

/**
 * What a field says: JSON, or Python's None, True and False; any other text that does not begin
 * like JSON is a string. Throws FieldError.
 */
export function readField(text: string): unknown {
  const trimmed = text.trim()
  if (Object.hasOwn(pythonWords, trimmed)) return pythonWords[trimmed]
  try {
    const value: unknown = JSON.parse(trimmed)
    return value
  } catch (error) {
    if (!/^[[{"]/.test(trimmed)) return trimmed
    throw new FieldError(error instanceof Error ? error.message : 'not JSON')
  }
}

/** What the fields make of a call; a field left empty is not sent. Throws FieldError naming its field. */
export function callOf(
  method: string,
  parameters: readonly Parameter[],
  fields: Readonly<Record<string, string>>,
): HubCall {
  const params: Record<string, unknown> = {}
  let args: unknown[] = []
  for (const { name, kind } of parameters) {
    const text = fields[name] ?? ''
    if (text.trim() === '') continue
    let value: unknown
    try {
      value = readField(text)
    } catch (error) {
      throw new FieldError(`${name}: ${error instanceof Error ? error.message : 'not JSON'}`)
    }
    if (kind === 'list') args = Array.isArray(value) ? value : [value]
    else if (kind === 'plain') params[name] = value
    else if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      Object.assign(params, value)
    } else throw new FieldError(`${name}: a JSON object is wanted`)
  }
  return { method, params, args }
}
