import { stripAnsi } from '~/lib/ansi'
import { type SearchQuery, searchPattern } from '~/lib/search-pattern'

/** A line that matches. */
export interface FoundLine {
  /** From 1. */
  number: number
  /** The part of it around the match. */
  text: string
}

const newline = 0x0a
/** Bytes without a newline that are kept; of a longer line each such part is looked through alone. */
const longestRest = 4 * 1024 * 1024
/** Characters of a line that are shown, and how many of them before the match. */
const [shown, before] = [300, 80]

/** The part of a line around a match, with its control characters as marks. */
function excerpt(line: string, match: number): string {
  const from = match > shown - before ? match - before : 0
  const part = line.slice(from, from + shown).replace(/\p{Cc}|\p{Bidi_Control}/gu, visible)
  return `${from > 0 ? '…' : ''}${part}${from + shown < line.length ? '…' : ''}`
}

const visible = (character: string) => (character === '\t' ? character : '\ufffd')

/** Finds lines in a log that comes in pieces, and keeps nothing of them but its unfinished line. */
export class LineScanner {
  readonly #pattern: RegExp
  readonly #alone: boolean
  readonly #found: (line: FoundLine) => void
  #rest = new Uint8Array()
  #line = 1
  #last = 0

  /** Throws for a query that searchPattern refuses. */
  constructor(query: SearchQuery, found: (line: FoundLine) => void) {
    const pattern = searchPattern(query)
    if (!pattern) throw new Error('This cannot be searched for')
    this.#pattern = pattern
    // An expression might match across lines; plain text cannot.
    this.#alone = query.regexp
    this.#found = found
  }

  /** Lines that have ended, and one more where the log goes on. */
  get lines(): number {
    return this.#rest.length > 0 ? this.#line : this.#line - 1
  }

  /** Looks through the lines that end in a piece. */
  push(bytes: Uint8Array): void {
    const end = bytes.lastIndexOf(newline)
    if (end >= 0) {
      const block = joined(this.#rest, bytes.subarray(0, end))
      this.#rest = bytes.slice(end + 1)
      this.#scan(block)
      this.#line++
    } else this.#rest = joined(this.#rest, bytes)
    if (this.#rest.length < longestRest) return
    this.#scan(this.#rest)
    this.#rest = new Uint8Array()
  }

  /** Looks through what comes after the last newline, when no more comes. */
  end(): void {
    if (this.#rest.length > 0) this.#scan(this.#rest)
  }

  #scan(bytes: Uint8Array): void {
    const decoded = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
    // Line by line, for a broken sequence must not swallow the lines after it.
    const text = decoded.includes('\u001b')
      ? decoded.split('\n').map(stripAnsi).join('\n')
      : decoded
    if (this.#alone) this.#scanLines(text)
    else this.#scanBlock(text)
  }

  #scanLines(text: string): void {
    const lines = text.split('\n')
    for (const [index, line] of lines.entries()) {
      this.#pattern.lastIndex = 0
      const match = this.#pattern.exec(line)
      if (match) this.#tell(this.#line + index, line, match.index)
    }
    this.#line += lines.length - 1
  }

  /** Matching a whole block is several times faster than matching its lines. */
  #scanBlock(text: string): void {
    const pattern = this.#pattern
    let start = 0
    pattern.lastIndex = 0
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const lineStart = text.lastIndexOf('\n', match.index) + 1
      this.#line += newlines(text, start, lineStart)
      start = lineStart
      const end = text.indexOf('\n', match.index)
      this.#tell(this.#line, text.slice(start, end < 0 ? undefined : end), match.index - start)
      if (end < 0) break
      pattern.lastIndex = end + 1
    }
    this.#line += newlines(text, start, text.length)
  }

  #tell(number: number, line: string, match: number): void {
    if (number === this.#last) return
    this.#last = number
    this.#found({ number, text: excerpt(line, match) })
  }
}

function newlines(text: string, from: number, to: number): number {
  let count = 0
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1))
    count++
  return count
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(first.length + second.length)
  both.set(first)
  both.set(second, first.length)
  return both
}
