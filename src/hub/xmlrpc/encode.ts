import { bytesToBase64 } from '~/lib/base64'

const maxInt = 2 ** 31 - 1
const minInt = -(2 ** 31)
const maxDepth = 100
// With the flag `u` a pair counts as one character, so this matches halves only.
const loneSurrogate = /\p{Surrogate}/u

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' }

/** A JavaScript value that cannot be said in XML-RPC. */
export class EncodeError extends Error {
  override readonly name = 'EncodeError'
}

function isXmlChar(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd
  return code !== 0xfffe && code !== 0xffff
}

function encodeText(text: string): string {
  if (loneSurrogate.test(text)) {
    throw new EncodeError('The text holds half of a character (a lone surrogate)')
  }
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (!isXmlChar(code)) {
      const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
      throw new EncodeError(`The text holds a control character (${name}) that XML cannot carry`)
    }
  }
  return text.replace(/[&<>\r]/g, (char) => entities[char] ?? char)
}

function encodeNumber(value: number): string {
  if (!Number.isFinite(value))
    throw new EncodeError('What is not a number cannot be sent to the hub')
  if (!Number.isInteger(value)) return `<double>${value}</double>`
  if (!Number.isSafeInteger(value)) throw new EncodeError(`${value} is too large to be exact`)
  if (value > maxInt || value < minInt) return `<i8>${value}</i8>`
  return `<int>${Object.is(value, -0) ? 0 : value}</int>`
}

function encodeBigInt(value: bigint): string {
  if (BigInt.asIntN(64, value) !== value) throw new EncodeError(`${value} is past 64 bits`)
  return `<i8>${value}</i8>`
}

function encodeMembers(struct: object, depth: number): string {
  let members = ''
  for (const [name, value] of Object.entries(struct) as [string, unknown][]) {
    if (value === undefined) continue
    members += `<member><name>${encodeText(name)}</name>${encodeAt(value, depth)}</member>`
  }
  return members
}

function encodeBody(value: unknown, depth: number): string {
  if (depth > maxDepth) throw new EncodeError('The value is nested too deep')
  if (value === null) return '<nil/>'
  if (typeof value === 'string') return `<string>${encodeText(value)}</string>`
  if (typeof value === 'number') return encodeNumber(value)
  if (typeof value === 'bigint') return encodeBigInt(value)
  if (typeof value === 'boolean') return `<boolean>${value ? 1 : 0}</boolean>`
  if (value instanceof Uint8Array) return `<base64>${bytesToBase64(value)}</base64>`
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => encodeAt(item, depth + 1))
    return `<array><data>${items.join('')}</data></array>`
  }
  if (typeof value === 'object') return `<struct>${encodeMembers(value, depth + 1)}</struct>`
  throw new EncodeError(`XML-RPC has no ${typeof value}`)
}

function encodeAt(value: unknown, depth: number): string {
  return `<value>${encodeBody(value, depth)}</value>`
}

/** One `<value>`. Members that are undefined are left out. Throws EncodeError. */
export function encodeValue(value: unknown): string {
  return encodeAt(value, 0)
}

/**
 * Named parameters as the hub takes them: one struct marked `__starstar`
 * (koji/__init__.py encode_args).
 */
export function namedParams(params: object): unknown[] {
  const given = Object.entries(params).filter(([, value]) => value !== undefined)
  return given.length === 0 ? [] : [{ ...Object.fromEntries(given), __starstar: true }]
}

/** A whole request from positional parameters. Throws EncodeError. */
export function encodeCall(method: string, params: unknown[]): string {
  return wrapCall(method, params.map((value) => `<param>${encodeValue(value)}</param>`).join(''))
}

/** A multiCall of entries, each a `<value>` that encodeEntry made. */
export function encodeMultiCall(entries: string[]): string {
  const list = `<value><array><data>${entries.join('')}</data></array></value>`
  return wrapCall('multiCall', `<param>${list}</param>`)
}

/** One call of a multiCall (kojihub/kojixmlrpc.py multiCall). Throws EncodeError. */
export function encodeEntry(method: string, params: unknown[]): string {
  return encodeValue({ methodName: method, params })
}

function wrapCall(method: string, body: string): string {
  return `<?xml version='1.0'?><methodCall><methodName>${encodeText(method)}</methodName><params>${body}</params></methodCall>`
}
