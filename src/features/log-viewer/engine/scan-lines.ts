import { stripAnsi } from './display-line'
import type { LineStore } from './line-store'

/** How much is decoded at once, in bytes; bounds the memory of a scan. */
const blockSize = 1024 * 1024

type Found = (line: number, text: string) => void

/** Runs over the lines from `from` to `to` (exclusive) in blocks of whole lines. */
function forEachBlock(
  store: LineStore,
  from: number,
  to: number,
  scan: (text: string, line: number) => void,
): void {
  let line = from
  while (line < to) {
    const blockEnd = store.lineStart(line) + blockSize
    const next = Math.min(to, Math.max(line + 1, store.lineAt(blockEnd)))
    const bytes = store.slice(store.lineStart(line), store.lineEnd(next - 1))
    scan(stripAnsi(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)), line)
    line = next
  }
}

/**
 * Finds the lines from `from` to `to` (exclusive) that match, and tells each once with its text.
 * `pattern` must be global and must not match across lines. Matching whole blocks is several times
 * faster than matching line by line.
 */
export function scanLines(
  store: LineStore,
  from: number,
  to: number,
  pattern: RegExp,
  found: Found,
): void {
  forEachBlock(store, from, to, (text, line) => scanBlock(text, line, pattern, found))
}

/** As scanLines, line by line: for a pattern that might match across lines. */
export function scanEachLine(
  store: LineStore,
  from: number,
  to: number,
  pattern: RegExp,
  found: Found,
): void {
  forEachBlock(store, from, to, (text, first) => {
    for (const [index, line] of text.split('\n').entries()) {
      pattern.lastIndex = 0
      if (pattern.test(line)) found(first + index, line)
    }
  })
}

function scanBlock(text: string, from: number, pattern: RegExp, found: Found): void {
  let line = from
  let lineStart = 0
  let lineEnd = text.indexOf('\n')
  if (lineEnd < 0) lineEnd = text.length
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    while (match.index > lineEnd) {
      line++
      lineStart = lineEnd + 1
      lineEnd = text.indexOf('\n', lineStart)
      if (lineEnd < 0) lineEnd = text.length
    }
    found(line, text.slice(lineStart, lineEnd))
    pattern.lastIndex = lineEnd + 1
  }
}
