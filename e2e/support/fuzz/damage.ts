import { memberNameOf, nodesOf, type Stretch } from './answer-nodes'
import type { Random } from './random'

/**
 * What a load's answers suffer: single values, whole results, the wire, or every text, by markup or
 * by URLs of scripts.
 */
export const damages = ['values', 'results', 'wire', 'hostile', 'script-urls'] as const
export type Damage = (typeof damages)[number]

/** An answer as it goes out, and what was done to it in words. */
export interface Damaged {
  status: number
  type: string
  body: string
  done: string[]
}

const lasting = (inner: string) => `<value>${inner}</value>`
const deep = `${'<value><array><data>'.repeat(60)}<value><int>1</int></value>${'</data></array></value>'.repeat(60)}`

/** What may stand in the place of any value. */
const replacements: readonly [[string, string], ...[string, string][]] = [
  ['nil', lasting('<nil/>')],
  ['nil', lasting('<nil/>')],
  ['a string', lasting('<string>unexpected</string>')],
  ['an empty string', lasting('<string></string>')],
  ['a long string', lasting(`<string>${'long '.repeat(4000)}</string>`)],
  ['a name that every object has', lasting('<string>constructor</string>')],
  ['a name of prototypes', lasting('<string>__proto__</string>')],
  ['true', lasting('<boolean>1</boolean>')],
  ['0', lasting('<int>0</int>')],
  ['-1', lasting('<int>-1</int>')],
  ['a huge int', lasting('<i8>9223372036854775807</i8>')],
  ['2^53 + 1', lasting('<i8>9007199254740993</i8>')],
  ['NaN', lasting('<double>nan</double>')],
  ['inf', lasting('<double>inf</double>')],
  ['-inf', lasting('<double>-inf</double>')],
  ['1e300', lasting('<double>1e300</double>')],
  ['an empty list', lasting('<array><data></data></array>')],
  ['a list', lasting(`<array><data>${lasting('<int>3</int>')}${lasting('<nil/>')}</data></array>`)],
  ['an empty struct', lasting('<struct></struct>')],
  [
    'a struct',
    lasting(`<struct><member><name>x</name>${lasting('<int>1</int>')}</member></struct>`),
  ],
  ['base64', lasting('<base64>AAEC</base64>')],
  ['deep nesting', deep],
]

/** Texts that would run, load or lead astray where they were taken for more than text. */
const hostileTexts: readonly [string, ...string[]] = [
  '<img src=x onerror="window.ran=1">',
  '"><script>window.ran=1</script>',
  'javascript:window.ran=1',
  'JaVaScRiPt:window.ran=1',
  'data:text/html,<script>parent.ran=1</script>',
  '<svg onload="window.ran=1">',
  '<iframe src="https://evil.example/"></iframe>',
  '//evil.example/x',
  'https://evil.example/a"onmouseover="window.ran=1',
  '<style>@import url(https://evil.example/)</style>',
  '{{constructor.constructor("window.ran=1")()}}',
  '../../../evil\u202Etxt.exe',
  'constructor',
  '__proto__',
]

const scriptUrls: readonly [string, ...string[]] = [
  'javascript:window.ran=1',
  ' JaVaScRiPt:window.ran=1',
  'java\tscript:window.ran=1',
  'data:text/html,<script>parent.ran=1</script>',
  'vbscript:window.ran=1',
]

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

function replaced(xml: string, { from, to }: Stretch, by: string): string {
  return xml.slice(0, from) + by + xml.slice(to)
}

function damageValue(xml: string, random: Random): [string, string] {
  const { values, members } = nodesOf(xml)
  // The answer itself and its rows are few among thousands of members: any depth is as likely.
  const depths = [...new Set(values.map(({ depth }) => depth))]
  const depth = depths[random.integer(depths.length)]
  const level = values.filter((value) => value.depth === depth)
  const value = level[random.integer(level.length)]
  if (!value) return [xml, 'nothing']
  if (members.length > 0 && random.chance(0.2)) {
    const member = members[random.integer(members.length)] ?? value
    const [, name = '?'] = /<name>([^<]*)</.exec(xml.slice(member.from, member.to)) ?? []
    return [replaced(xml, member, ''), `${name} dropped`]
  }
  const [words, by] = random.pick(replacements)
  const name = memberNameOf(xml, value) || `a value at depth ${value.depth}`
  return [replaced(xml, value, by), `${name}: ${words}`]
}

/** Each result of the answer, also inside a multiCall, by another. */
function damageResults(xml: string, count: number, random: Random): [string, string] {
  const { values } = nodesOf(xml)
  const [words, by] = random.pick(replacements)
  // A multiCall's list holds a list of one for each result.
  const wanted = count > 1 ? 2 : 0
  const results = values.filter(({ depth }) => depth === wanted)
  let text = xml
  for (const result of results.toSorted((a, b) => b.from - a.from))
    text = replaced(text, result, by)
  return [text, `every result: ${words}`]
}

function damageWire(xml: string, random: Random): Damaged {
  const page = '<!doctype html><title>Sign in</title><p>Proxy</p>'
  const fault = (code: number) =>
    `<?xml version='1.0'?><methodResponse><fault><value><struct><member><name>faultCode</name><value><int>${code}</int></value></member><member><name>faultString</name><value><string>asked for</string></value></member></struct></value></fault></methodResponse>`
  const cut = xml.slice(0, random.integer(xml.length))
  return random.pick<Damaged>([
    { status: 500, type: 'text/plain', body: 'Internal Server Error', done: ['status 500'] },
    { status: 200, type: 'text/html', body: page, done: ['HTML with 200'] },
    { status: 200, type: 'text/xml', body: page, done: ['HTML as XML'] },
    { status: 200, type: 'text/xml', body: cut, done: ['truncated'] },
    { status: 200, type: 'text/xml', body: '', done: ['empty'] },
    { status: 200, type: 'text/xml', body: fault(1000), done: ['fault 1000'] },
    { status: 200, type: 'text/xml', body: fault(1), done: ['fault 1'] },
    { status: 200, type: 'text/xml', body: fault(1014), done: ['fault 1014'] },
  ])
}

function texts(xml: string, by: readonly [string, ...string[]], random: Random): string {
  return xml.replace(
    /<string>[^<]*<\/string>/g,
    () => `<string>${escaped(random.pick(by))}</string>`,
  )
}

/** An answer to `count` calls as a load's damage leaves it. */
export function damaged(xml: string, count: number, damage: Damage, random: Random): Damaged {
  const answer = { status: 200, type: 'text/xml', body: xml, done: [] }
  if (damage === 'hostile' || damage === 'script-urls') {
    const by = damage === 'hostile' ? hostileTexts : scriptUrls
    return { ...answer, body: texts(xml, by, random), done: ['every text'] }
  }
  if (damage === 'wire') return random.chance(0.7) ? damageWire(xml, random) : answer
  if (damage === 'results') {
    if (random.chance(0.3)) return answer
    const [body, words] = damageResults(xml, count, random)
    return { ...answer, body, done: [words] }
  }
  let body = xml
  const done: string[] = []
  for (let left = 1 + random.integer(4); left > 0; left--) {
    const [next, words] = damageValue(body, random)
    body = next
    done.push(words)
  }
  return { ...answer, body, done }
}
