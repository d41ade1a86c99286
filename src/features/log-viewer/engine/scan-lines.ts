import { stripAnsi } from './display-line'
import type { LineStore } from './line-store'

/** How much is decoded at once, in bytes; bounds the memory of a scan. */
const blockSize = 1024 * 1024

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
  found: (line: number, text: string) => void,
): void {
  let line = from
  while (line < to) {
    const blockEnd = store.lineStart(line) + blockSize
    const next = Math.min(to, Math.max(line + 1, store.lineAt(blockEnd)))
    scanBlock(store, line, next, pattern, found)
    line = next
  }
}

function scanBlock(
  store: LineStore,
  from: number,
  to: number,
  pattern: RegExp,
  found: (line: number, text: string) => void,
): void {
  const bytes = store.slice(store.lineStart(from), store.lineEnd(to - 1))
  const text = stripAnsi(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes))
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
