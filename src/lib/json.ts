import { bytesToBase64 } from './base64'

/**
 * JSON of any value of the hub, with integers past 2^53 digit by digit, where JSON.stringify throws,
 * and bytes as base64; `space` indents by so many spaces a level, as there.
 */
export function toJson(value: unknown, space = 0): string {
  return write(value, space, '')
}

function write(value: unknown, space: number, indent: string): string {
  if (typeof value === 'bigint') return String(value)
  if (value instanceof Uint8Array) return JSON.stringify(bytesToBase64(value))
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const inner = indent + ' '.repeat(space)
  const isList = Array.isArray(value)
  const colon = space > 0 ? ': ' : ':'
  const parts = isList
    ? value.map((item) => write(item, space, inner))
    : Object.entries(value)
        .filter(([, member]) => member !== undefined)
        .map(([name, member]) => JSON.stringify(name) + colon + write(member, space, inner))
  const [open, close] = isList ? '[]' : '{}'
  if (parts.length === 0) return `${open}${close}`
  const [before, after] = space > 0 ? [`\n${inner}`, `\n${indent}`] : ['', '']
  return `${open}${before}${parts.join(`,${before}`)}${after}${close}`
}
