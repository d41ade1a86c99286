import { SaxesParser } from 'saxes'

import { scanAnswer } from '../src/hub/xmlrpc/scan'

type Decode = (text: string) => unknown

function scalar(type: string, text: string): unknown {
  if (type === 'string') return text
  if (type === 'boolean') return text === '1'
  return type === 'nil' || type === 'ex:nil' ? null : Number(text)
}

function domValue(element: Element): unknown {
  const typed = element.firstElementChild
  if (!typed) return element.textContent
  if (typed.tagName === 'array') {
    return Array.from(typed.firstElementChild?.children ?? [], domValue)
  }
  if (typed.tagName !== 'struct') return scalar(typed.tagName, typed.textContent)
  const struct: Record<string, unknown> = {}
  for (const { firstElementChild: name, lastElementChild: value } of typed.children) {
    if (name && value) struct[name.textContent] = domValue(value)
  }
  return struct
}

function byDom(text: string): unknown {
  const document = new DOMParser().parseFromString(text, 'text/xml')
  const value = document.querySelector('methodResponse > params > param > value')
  return value && domValue(value)
}

function bySaxes(text: string): unknown {
  const open: { items: unknown[]; names: string[] }[] = [{ items: [], names: [] }]
  let content = ''
  let value: unknown = ''
  let typed = false
  const parser = new SaxesParser()
  parser.on('text', (part) => {
    content += part
  })
  parser.on('opentag', ({ name }) => {
    content = ''
    if (name === 'value') typed = false
    else if (name === 'struct' || name === 'array') open.push({ items: [], names: [] })
  })
  parser.on('closetag', ({ name }) => {
    const inner = open.at(-1)
    if (name === 'name') inner?.names.push(content)
    else if (name === 'value') inner?.items.push(typed ? value : content)
    else if (name === 'struct' || name === 'array') {
      const { items, names } = open.pop() ?? { items: [], names: [] }
      value = name === 'array' ? items : Object.fromEntries(names.map((key, i) => [key, items[i]]))
    } else if (!['member', 'data', 'param', 'params', 'methodResponse'].includes(name)) {
      value = scalar(name, content)
    }
    typed = name !== 'value'
    content = ''
  })
  parser.write(text).close()
  return open[0]?.items[0]
}

function byScanner(text: string): unknown {
  const answer = scanAnswer(text)
  return answer.ok ? answer.value : null
}

const decoders: Record<string, Decode> = {
  scanner: byScanner,
  DOMParser: byDom,
  saxes: bySaxes,
}

/**
 * Median milliseconds of each decoder over one text, taking turns so that a busy moment of the
 * machine hits all alike. Throws when two of them disagree about what the text holds.
 */
export function timeDecoders(text: string, rounds: number): Record<string, number> {
  const expected = JSON.stringify(byScanner(text))
  const times = new Map<string, number[]>()
  for (let round = 0; round < rounds; round++) {
    for (const [name, decode] of Object.entries(decoders)) {
      const start = performance.now()
      const value = decode(text)
      const took = performance.now() - start
      times.set(name, [...(times.get(name) ?? []), took])
      if (round === 0 && JSON.stringify(value) !== expected) throw new Error(`${name} is wrong`)
    }
  }
  const median = (list: number[]) => list.toSorted((a, b) => a - b)[list.length >> 1] ?? 0
  return Object.fromEntries([...times].map(([name, list]) => [name, median(list)]))
}
