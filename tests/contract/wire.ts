import { SaxesParser } from 'saxes'

/** A decoded value that still knows its type on the wire: int is not double. */
export type Wire =
  | { type: 'nil' | 'int' | 'double' | 'boolean' | 'string'; text: string }
  | { type: 'array'; items: Wire[] }
  | { type: 'struct'; members: Map<string, Wire> }

export interface Answer {
  fault: { code: number; message: string } | null
  value: Wire
}

const scalarTypes: Record<string, 'nil' | 'int' | 'double' | 'boolean' | 'string'> = {
  nil: 'nil',
  int: 'int',
  i4: 'int',
  i8: 'int',
  double: 'double',
  boolean: 'boolean',
  string: 'string',
}

interface Frame {
  name: string
  wire: Wire | null
}

/** Reads all values of an XML-RPC document; written apart from the product's own decoders. */
function readValues(xml: string): { values: Wire[]; isFault: boolean } {
  const values: Wire[] = []
  const frames: Frame[] = []
  const containers: Extract<Wire, { type: 'array' | 'struct' }>[] = []
  let text = ''
  let isFault = false
  const parser = new SaxesParser()
  parser.on('opentag', ({ name }) => {
    text = ''
    if (name === 'fault') isFault = true
    if (name === 'value') frames.push({ name: '', wire: null })
    if (name === 'array') containers.push({ type: 'array', items: [] })
    if (name === 'struct') containers.push({ type: 'struct', members: new Map() })
  })
  parser.on('text', (part) => {
    text += part
  })
  const memberNames: string[] = []
  parser.on('closetag', ({ name }) => {
    const frame = frames.at(-1)
    const scalar = scalarTypes[name]
    if (name === 'name') memberNames.push(text)
    else if (scalar && frame) frame.wire = { type: scalar, text }
    else if ((name === 'array' || name === 'struct') && frame) frame.wire = containers.pop() ?? null
    else if (name === 'value') {
      const wire = frames.pop()?.wire ?? { type: 'string', text }
      const container = containers.at(-1)
      if (!container) values.push(wire)
      else if (container.type === 'array') container.items.push(wire)
      else container.members.set(memberNames.pop() ?? '', wire)
    }
    text = ''
  })
  parser.write(xml).close()
  return { values, isFault }
}

/** Reads a methodResponse. */
export function readAnswer(xml: string): Answer {
  const { values, isFault } = readValues(xml)
  const [value = { type: 'nil', text: '' }] = values
  if (!isFault) return { fault: null, value }
  const { faultCode, faultString } = Object(plain(value))
  return { fault: { code: Number(faultCode), message: String(faultString) }, value }
}

/** The value as plain JavaScript. */
export function plain(wire: Wire): unknown {
  if (wire.type === 'array') return wire.items.map(plain)
  if (wire.type === 'struct')
    return Object.fromEntries([...wire.members].map(([name, value]) => [name, plain(value)]))
  if (wire.type === 'nil') return null
  if (wire.type === 'string') return wire.text
  return wire.type === 'boolean' ? wire.text === '1' : Number(wire.text)
}
