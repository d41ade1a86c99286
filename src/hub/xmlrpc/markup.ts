/** An answer that is not well-formed XML-RPC. */
export class ScanError extends Error {
  override readonly name = 'ScanError'
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const charReference = /^#(?:x([0-9a-f]+)|(\d+))$/i
// Only spares the common ones a closer look.
const knownTags = new Set([
  'value',
  'member',
  'name',
  'string',
  'int',
  'double',
  'boolean',
  'nil',
  'struct',
  'array',
  'data',
])
const declaration =
  /^<\?xml\s+version\s*=\s*(['"])1\.0\1(?:\s+encoding\s*=\s*(['"])(?<encoding>[\w.-]+)\2)?\s*\?>/
const bang = 0x21
const slash = 0x2f
const lessThan = 0x3c
const greaterThan = 0x3e
const question = 0x3f

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0xa || code === 0xd || code === 0x9
}

function isBlank(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (!isSpace(text.charCodeAt(at))) return false
  return true
}

function decodeEntity(name: string): string {
  if (Object.hasOwn(entities, name)) return entities[name] ?? ''
  const [, hex, digits] = charReference.exec(name) ?? []
  const code = hex ? Number.parseInt(hex, 16) : digits ? Number(digits) : 0
  const half = code >= 0xd800 && code <= 0xdfff
  if (code === 0 || half || code > 0x10ffff) {
    throw new ScanError(`Unknown character reference &${name};`)
  }
  return String.fromCodePoint(code)
}

function decodeEntities(text: string): string {
  return text.replace(/&([^;]{0,32};?)/g, (_, rest: string) => {
    if (!rest.endsWith(';')) throw new ScanError('An & that begins no character reference')
    return decodeEntity(rest.slice(0, -1))
  })
}

/** The little of XML that XML-RPC needs: tags without attributes, text, references, CDATA. */
export class MarkupReader {
  readonly #source: string
  #at = 0
  // The next &, CR and ]]> at or after the position, so that text without them is one slice.
  #nextAmp: number
  #nextCr: number
  #nextClose: number
  /** Whether the start tag read last was `<name/>`. */
  selfClosed = false

  constructor(source: string) {
    this.#source = source
    this.#nextAmp = this.#find('&', 0)
    this.#nextCr = this.#find('\r', 0)
    this.#nextClose = this.#find(']]>', 0)
  }

  #find(mark: string, from: number): number {
    const at = this.#source.indexOf(mark, from)
    return at < 0 ? Infinity : at
  }

  #slice(from: number, to: number): string {
    let text = this.#source.slice(from, to)
    if (this.#nextCr < from) this.#nextCr = this.#find('\r', from)
    if (this.#nextCr < to) text = text.replace(/\r\n?/g, '\n')
    return text
  }

  #plain(from: number, to: number): string {
    const text = this.#slice(from, to)
    if (this.#nextClose < from) this.#nextClose = this.#find(']]>', from)
    if (this.#nextClose < to) throw new ScanError('A CDATA section ends that never began')
    if (this.#nextAmp < from) this.#nextAmp = this.#find('&', from)
    return this.#nextAmp < to ? decodeEntities(text) : text
  }

  #skipTo(mark: string, from: number): void {
    const at = this.#source.indexOf(mark, from)
    if (at < 0) throw new ScanError('The answer is cut short')
    this.#at = at + mark.length
  }

  /** Text up to the next tag. */
  text(): string {
    let text = ''
    for (;;) {
      const open = this.#source.indexOf('<', this.#at)
      if (open < 0) throw new ScanError('The answer is cut short')
      const part = open === this.#at ? '' : this.#plain(this.#at, open)
      text = text === '' ? part : text + part
      this.#at = open
      const next = this.#source.charCodeAt(open + 1)
      if (next !== bang && next !== question) return text
      text += this.#special(open)
    }
  }

  #special(open: number): string {
    if (this.#source.startsWith('<![CDATA[', open)) {
      this.#skipTo(']]>', open + 9)
      return this.#slice(open + 9, this.#at - 3)
    }
    if (this.#source.startsWith('<!--', open)) {
      this.#skipTo('--', open + 4)
      if (this.#source.charCodeAt(this.#at++) === greaterThan) return ''
      throw new ScanError('A comment is damaged')
    }
    if (/^<(!?|!-|!\[C?D?A?T?A?)$/.test(this.#source.slice(open, open + 9))) {
      throw new ScanError('The answer is cut short')
    }
    throw new ScanError('Declarations and processing instructions are refused')
  }

  atEndTag(): boolean {
    return this.#source.charCodeAt(this.#at + 1) === slash
  }

  /** Reads a start tag and gives its name. */
  start(): string {
    const close = this.#source.indexOf('>', this.#at)
    if (close < 0) throw new ScanError('The answer is cut short')
    if (this.#source.charCodeAt(this.#at) !== lessThan) throw new ScanError('A tag is missing')
    this.selfClosed = this.#source.charCodeAt(close - 1) === slash
    const tag = this.#source.slice(this.#at + 1, this.selfClosed ? close - 1 : close)
    this.#at = close + 1
    if (knownTags.has(tag)) return tag
    // Only a namespace declaration may follow the name, and its value holds no >.
    const declared =
      /^([A-Za-z][A-Za-z0-9.:]*)(\s+xmlns(:\w+)?\s*=\s*("[^"<]*"|'[^'<]*'))*\s*$/.exec(tag)
    if (!declared?.[1])
      throw new ScanError(`A tag that XML-RPC does not have: <${tag.slice(0, 40)}>`)
    return declared[1]
  }

  expect(name: string, empty?: 'may be empty'): void {
    const found = this.start()
    if (this.selfClosed && !empty) throw new ScanError(`<${name}/> holds nothing`)
    if (found !== name) throw new ScanError(`<${found}> where <${name}> belongs`)
  }

  required(name: string, empty?: 'may be empty'): void {
    this.gap()
    if (this.atEndTag()) throw new ScanError(`<${name}> is missing`)
    this.expect(name, empty)
  }

  end(name: string): void {
    const from = this.#at
    const after = from + name.length + 2
    if (
      this.#source.charCodeAt(after) === greaterThan &&
      this.atEndTag() &&
      this.#source.startsWith(name, from + 2)
    ) {
      this.#at = after + 1
      return
    }
    const close = this.#source.indexOf('>', from)
    if (close < 0) throw new ScanError('The answer is cut short')
    const tag = this.#source.slice(from, close)
    if (tag.trimEnd() !== `</${name}`)
      throw new ScanError(`${tag.slice(0, 40)}> where </${name}> belongs`)
    this.#at = close + 1
  }

  /** Whether another child follows; reads the parent's end tag when none does. */
  childOf(parent: string): boolean {
    this.gap()
    if (!this.atEndTag()) return true
    this.end(parent)
    return false
  }

  /** White space and comments up to the next tag. */
  gap(): void {
    let at = this.#at
    while (isSpace(this.#source.charCodeAt(at))) at++
    const next = this.#source.charCodeAt(at + 1)
    if (this.#source.charCodeAt(at) === lessThan && next !== bang && next !== question)
      this.#at = at
    else this.blank(this.text())
  }

  blank(text: string): void {
    if (text !== '' && !isBlank(text)) {
      throw new ScanError(`Text where a tag belongs: "${text.trim().slice(0, 40)}"`)
    }
  }

  /** The declaration before the root; the hub writes UTF-8 only. */
  prolog(): void {
    if (!this.#source.startsWith('<?')) return
    const found = declaration.exec(this.#source)
    if (!found) throw new ScanError('The XML declaration is damaged')
    const encoding = found.groups?.['encoding']
    if (encoding && encoding.toLowerCase() !== 'utf-8') {
      throw new ScanError(`The answer is in ${encoding} where UTF-8 belongs`)
    }
    this.#at = found[0].length
  }

  /** Nothing but white space and comments may follow the root. */
  epilog(): void {
    const rest = this.#source.slice(this.#at).replace(/<!--(?:(?!--)[\s\S])*-->/g, '')
    if (!isBlank(rest)) throw new ScanError('Something follows the end of the answer')
  }
}
