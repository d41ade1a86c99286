import { SaxesParser } from 'saxes'
import { Double, type Struct, type Value } from './values'

export interface MethodCall {
  method: string
  params: Value[]
}

interface Frame {
  kind: 'array' | 'struct' | 'value'
  items: Value[]
  members: Struct
  name: string
  value: Value | undefined
}

function frame(kind: Frame['kind']): Frame {
  return { kind, items: [], members: {}, name: '', value: undefined }
}

const scalars: Record<string, (text: string) => Value> = {
  nil: () => null,
  boolean: (text) => text.trim() === '1',
  string: (text) => text,
  double: (text) => new Double(Number(text)),
  base64: (text) => Buffer.from(text, 'base64').toString('utf8'),
  'dateTime.iso8601': (text) => text,
}
for (const tag of ['int', 'i1', 'i2', 'i4', 'i8']) {
  scalars[tag] = (text) => {
    if (!/^\s*[-+]?\d+\s*$/.test(text)) throw new Error(`invalid literal for int(): '${text}'`)
    return Number(text)
  }
}

const containers = new Set(['methodCall', 'params', 'param', 'data', 'member'])

/** Turns parser events into the call; it throws on tags that XML-RPC does not know. */
class CallBuilder {
  method = ''
  readonly params: Value[] = []
  private readonly stack: Frame[] = []
  private text = ''

  open(tag: string): void {
    this.text = ''
    if (tag === 'value') this.stack.push(frame('value'))
    else if (tag === 'array' || tag === 'struct') this.stack.push(frame(tag))
    else if (!scalars[tag] && !containers.has(tag) && tag !== 'name' && tag !== 'methodName')
      throw new Error(`unknown tag ${tag}`)
  }

  append(text: string): void {
    this.text += text
  }

  close(tag: string): void {
    const scalar = scalars[tag]
    if (tag === 'methodName') this.method = this.text.trim()
    else if (tag === 'name') this.top().name = this.text
    else if (tag === 'value') this.closeValue()
    else if (tag === 'array') this.settle(this.stack.pop()?.items ?? [])
    else if (tag === 'struct') this.settle(this.stack.pop()?.members ?? {})
    else if (scalar) this.settle(scalar(this.text))
    this.text = ''
  }

  private top(): Frame {
    const top = this.stack.at(-1)
    if (!top) throw new Error('element out of place')
    return top
  }

  private settle(value: Value): void {
    this.top().value = value
  }

  private closeValue(): void {
    const done = this.stack.pop()
    const value = done?.value === undefined ? this.text : done.value
    const parent = this.stack.at(-1)
    if (!parent) this.params.push(value)
    else if (parent.kind === 'array') parent.items.push(value)
    else Object.defineProperty(parent.members, parent.name, { value, enumerable: true })
  }
}

/** Reads a methodCall document. Throws on anything that is not well-formed XML-RPC. */
export function decodeCall(xml: string): MethodCall {
  const builder = new CallBuilder()
  const parser = new SaxesParser()
  parser.on('doctype', () => {
    throw new Error('DOCTYPE is not allowed')
  })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', (tag) => builder.open(tag.name))
  parser.on('text', (text) => builder.append(text))
  parser.on('cdata', (text) => builder.append(text))
  parser.on('closetag', (tag) => builder.close(tag.name))
  parser.write(xml).close()
  if (!builder.method) throw new Error('no method name')
  return { method: builder.method, params: builder.params }
}
