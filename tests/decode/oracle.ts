import { SaxesParser } from 'saxes'

interface Element {
  name: string
  text: string
  children: Element[]
}

/** The element tree of a document by saxes, a conforming XML parser. Throws on malformed XML. */
function parse(text: string): Element {
  const root: Element = { name: '#document', text: '', children: [] }
  const open = [root]
  const parser = new SaxesParser()
  const addText = (part: string): void => {
    const current = open.at(-1)
    if (current) current.text += part
  }
  parser.on('error', (error) => {
    throw error
  })
  parser.on('doctype', () => {
    throw new Error('DOCTYPE')
  })
  parser.on('opentag', ({ name }) => {
    const element = { name, text: '', children: [] }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => void open.pop())
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.write(text).close()
  return root
}

function only(element: Element, name: string): Element {
  const [child, ...more] = element.children
  if (child?.name !== name || more.length > 0 || element.text.trim() !== '') {
    throw new Error(`<${element.name}> must hold one <${name}>`)
  }
  return child
}

function all(element: Element, name: string): Element[] {
  if (element.text.trim() !== '') throw new Error('stray text')
  if (element.children.some((child) => child.name !== name)) throw new Error(`only <${name}>`)
  return element.children
}

function exactly(text: string): number | bigint {
  return Number.isSafeInteger(Number(text)) ? Number(text) : BigInt(text)
}

const scalars: Record<string, (text: string) => unknown> = {
  int: Number,
  i4: Number,
  i8: exactly,
  double: Number,
  boolean: (text) => text.trim() === '1',
  string: (text) => text,
  nil: () => null,
  'ex:nil': () => null,
  'ex:i8': exactly,
  'dateTime.iso8601': (text) => text.trim(),
  base64: (text) => new Uint8Array(Buffer.from(text, 'base64')),
}

function valueOf(element: Element): unknown {
  const [typed, ...more] = element.children
  if (!typed) return element.text
  if (more.length > 0 || element.text.trim() !== '') throw new Error('two values in one')
  if (typed.name === 'array') {
    if (typed.children.length === 0) return []
    return all(only(typed, 'data'), 'value').map(valueOf)
  }
  if (typed.name === 'struct') {
    return Object.fromEntries(
      all(typed, 'member').map((member) => {
        const [name, value] = member.children
        if (name?.name !== 'name' || value?.name !== 'value') throw new Error('no member')
        return [name.text, valueOf(value)]
      }),
    )
  }
  const convert = scalars[typed.name]
  if (!convert || typed.children.length > 0) throw new Error(`<${typed.name}>`)
  return convert(typed.text)
}

/** The value of a `methodResponse`, slowly and by the book. */
export function oracleValue(text: string): unknown {
  const response = only(parse(text), 'methodResponse')
  return valueOf(only(only(only(response, 'params'), 'param'), 'value'))
}
