import { Double, isStruct, type Value } from '../xmlrpc/values'
import { exception, parameterError } from './errors'

/** A number argument; null for anything else. */
export function asNumber(value: Value | undefined): number | null {
  if (value instanceof Double) return value.value
  return typeof value === 'number' ? value : null
}

/** A text argument; null for anything else. */
export function asText(value: Value | undefined): string | null {
  return typeof value === 'string' ? value : null
}

/** A list argument; a lone value is a list of one, nil an empty one. */
export function asList(value: Value | undefined): Value[] {
  if (value === null || value === undefined) return []
  return Array.isArray(value) ? value : [value]
}

/** The numbers of a list argument. */
export function asNumbers(value: Value | undefined): number[] {
  return asList(value).filter((item) => typeof item === 'number')
}

/** The texts of a list argument. */
export function asTexts(value: Value | undefined): string[] {
  return asList(value).filter((item) => typeof item === 'string')
}

/** A required whole number. Throws ParameterError as koji's convert_value. */
export function needNumber(value: Value | undefined): number {
  if (typeof value === 'number') return value
  if (typeof value === 'string' && /^\d+$/.test(value)) return Number(value)
  throw wrongType(value, 'int')
}

/** A required text. Throws ParameterError as koji's convert_value. */
export function needText(value: Value | undefined): string {
  if (typeof value === 'string') return value
  throw wrongType(value, 'str')
}

function wrongType(value: Value | undefined, expected: string): Error {
  const wish = `expected type <class '${expected}'>`
  if (value === null || value === undefined) return parameterError(`Invalid type, ${wish}`)
  const given = `Invalid type for value '${pythonText(value)}': ${pythonType(value)}`
  return parameterError(`${given}, ${wish}`)
}

/** A time argument, seconds or text, as an SQL parameter. Throws on text that is no time. */
export function asTime(value: Value | undefined): string | null {
  const seconds = asNumber(value)
  if (seconds !== null) return new Date(seconds * 1000).toISOString()
  const text = asText(value)
  if (text === null) return null
  if (Number.isNaN(Date.parse(text)))
    throw exception('psycopg2.errors.InvalidDatetimeFormat', `invalid input syntax: "${text}"`)
  return text
}

/** What Python's type() prints of a value. */
function pythonType(value: Value): string {
  if (Array.isArray(value)) return "<class 'list'>"
  if (isStruct(value)) return "<class 'dict'>"
  if (value instanceof Double) return "<class 'float'>"
  if (typeof value === 'boolean') return "<class 'bool'>"
  return typeof value === 'number' ? "<class 'int'>" : "<class 'str'>"
}

/** What Python's str() prints of a value. */
export function pythonText(value: Value | undefined): string {
  return typeof value === 'string' ? value : pythonRepr(value)
}

/** What Python's repr() prints of a value. */
export function pythonRepr(value: Value | undefined): string {
  if (value === null || value === undefined) return 'None'
  if (typeof value === 'boolean') return value ? 'True' : 'False'
  if (typeof value === 'string') return `'${value.replaceAll("'", "\\'")}'`
  if (typeof value === 'number') return String(value)
  if (value instanceof Double) return String(value.value)
  if (Array.isArray(value)) return `[${value.map(pythonRepr).join(', ')}]`
  const members = Object.entries(value).map(([name, item]) => `'${name}': ${pythonRepr(item)}`)
  return `{${members.join(', ')}}`
}
