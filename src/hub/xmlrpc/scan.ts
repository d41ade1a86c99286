import { base64ToBytes } from '~/lib/base64'
import type { HubStruct, HubValue } from '../types/common'
import { MarkupReader, ScanError } from './markup'

const maxDepth = 100
const decimal = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i
const integer = /^[+-]?\d+$/
// Python's float() words, which the hub's encoder writes as they are.
const unbounded = new Map([
  ['nan', NaN],
  ['inf', Infinity],
  ['-inf', -Infinity],
])

/** What one answer holds. */
export type HubAnswer = { ok: true; value: HubValue } | { ok: false; code: number; message: string }

function toInteger(text: string): number | bigint {
  const value = Number(text)
  if (!integer.test(text)) throw new ScanError(`"${text.slice(0, 40)}" is no integer`)
  if (!Number.isSafeInteger(value)) return BigInt(text.replace('+', ''))
  // Not -0, which is another value to Object.is.
  return value + 0
}

function toDouble(text: string): number {
  if (decimal.test(text)) return Number(text)
  const value = unbounded.get(text.toLowerCase())
  if (value === undefined) throw new ScanError(`"${text.slice(0, 40)}" is no number`)
  return value
}

function toBoolean(text: string): boolean {
  if (text !== '0' && text !== '1') throw new ScanError(`"${text.slice(0, 40)}" is no boolean`)
  return text === '1'
}

function toBytes(text: string): Uint8Array {
  try {
    return base64ToBytes(text)
  } catch {
    throw new ScanError('The base64 data is damaged')
  }
}

function toNil(text: string): null {
  if (text.trim() !== '') throw new ScanError('A nil holds something')
  return null
}

/** Scalars by element name. */
const scalars = new Map<string, (text: string) => HubValue>([
  ['string', (text) => text],
  ['int', (text) => toInteger(text.trim())],
  ['nil', toNil],
  ['double', (text) => toDouble(text.trim())],
  ['boolean', (text) => toBoolean(text.trim())],
  ['i8', (text) => toInteger(text.trim())],
  ['i4', (text) => toInteger(text.trim())],
  ['dateTime.iso8601', (text) => text.trim()],
  ['base64', toBytes],
])

class ValueReader extends MarkupReader {
  #depth = 0

  /** The content of a `<value>` whose start tag has been read, with its end tag. */
  value(): HubValue {
    if (this.selfClosed) return ''
    const text = this.text()
    if (this.atEndTag()) {
      this.end('value')
      return text
    }
    this.blank(text)
    const value = this.#typed(this.start())
    this.gap()
    this.end('value')
    return value
  }

  #typed(tag: string): HubValue {
    if (tag === 'struct' || tag === 'array') {
      if (++this.#depth > maxDepth) throw new ScanError('The answer is nested too deep')
      const value = tag === 'struct' ? this.#struct() : this.#array()
      this.#depth--
      return value
    }
    const convert = scalars.get(tag.startsWith('ex:') ? tag.slice(3) : tag)
    if (!convert) throw new ScanError(`Unknown element <${tag}>`)
    const text = this.selfClosed ? '' : this.text()
    if (!this.selfClosed) this.end(tag)
    return convert(text)
  }

  #struct(): HubStruct {
    const struct: HubStruct = {}
    if (this.selfClosed) return struct
    while (this.childOf('struct')) {
      this.expect('member')
      this.required('name', 'may be empty')
      const name = this.selfClosed ? '' : this.text()
      if (!this.selfClosed) this.end('name')
      this.required('value', 'may be empty')
      const value = this.value()
      this.gap()
      this.end('member')
      // A plain assignment would set the prototype instead of a member.
      if (name === '__proto__') {
        Object.defineProperty(struct, name, {
          value,
          enumerable: true,
          configurable: true,
          writable: true,
        })
      } else struct[name] = value
    }
    return struct
  }

  #array(): HubValue[] {
    const items: HubValue[] = []
    if (this.selfClosed) return items
    this.required('data', 'may be empty')
    if (!this.selfClosed) {
      while (this.childOf('data')) {
        this.expect('value', 'may be empty')
        items.push(this.value())
      }
    }
    this.gap()
    this.end('array')
    return items
  }

  /** The whole document. */
  answer(): HubAnswer {
    this.prolog()
    this.required('methodResponse')
    this.gap()
    const kind = this.start()
    const answer = kind === 'fault' ? this.#fault() : this.#result(kind)
    this.gap()
    this.end('methodResponse')
    this.epilog()
    return answer
  }

  #result(kind: string): HubAnswer {
    if (kind !== 'params') throw new ScanError(`Unknown element <${kind}>`)
    this.required('param')
    this.required('value', 'may be empty')
    const value = this.value()
    this.gap()
    this.end('param')
    this.gap()
    this.end('params')
    return { ok: true, value }
  }

  #fault(): HubAnswer {
    this.required('value', 'may be empty')
    const fault = this.value()
    this.gap()
    this.end('fault')
    if (typeof fault !== 'object' || fault === null || !('faultCode' in fault)) {
      throw new ScanError('The fault has no code')
    }
    const { faultCode, faultString } = fault
    if (typeof faultCode !== 'number' || typeof faultString !== 'string') {
      throw new ScanError('The fault has no code or no text')
    }
    return { ok: false, code: faultCode, message: faultString }
  }
}

/**
 * Reads a `methodResponse` in one pass. Throws ScanError on what is not well-formed XML-RPC: a
 * DOCTYPE, unknown elements, a truncated or too deep document. Integers past 2^53 are bigint, so
 * that they stay exact. Raw control characters pass: the hub writes them as they are
 * (koji/xmlrpcplus.py escapes none).
 */
export function scanAnswer(text: string): HubAnswer {
  return new ValueReader(text).answer()
}
