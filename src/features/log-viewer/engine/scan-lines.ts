import { stripAnsi } from '~/lib/ansi'
import type { LineStore } from './line-store'
import type { Sieve } from './sieve'

/** How much is scanned at once, in bytes; bounds the memory of a scan. */
const pieceSize = 1024 * 1024

type Found = (line: number, text: string) => void

/** Runs over the lines from `from` to `to` (exclusive) in pieces of whole lines; passes over what was dropped. */
function forEachPiece(
  store: LineStore,
  from: number,
  to: number,
  scan: (bytes: Uint8Array, line: number) => void,
): void {
  let line = from
  while (line < to) {
    const start = store.lineStart(line)
    const next = Math.min(to, Math.max(line + 1, store.lineAt(start + pieceSize)))
    const bytes = store.slice(start, store.lineEnd(next - 1))
    if (bytes) scan(bytes, line)
    line = next
  }
}

function textOf(bytes: Uint8Array): string {
  return stripAnsi(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes))
}

/** The lines from `from` to `to` (exclusive) that hold one of the sieve's words, each once. */
export function siftLines(
  store: LineStore,
  from: number,
  to: number,
  sieve: Sieve,
  found: Found,
): void {
  forEachPiece(store, from, to, (bytes, first) => {
    const start = store.lineStart(first)
    let at = sieve.indexIn(bytes, 0)
    while (at >= 0) {
      const line = store.lineAt(start + at)
      const end = store.lineEnd(line) - start
      found(line, textOf(bytes.subarray(store.lineStart(line) - start, end)))
      at = sieve.indexIn(bytes, end + 1)
    }
  })
}

/**
 * Finds the lines from `from` to `to` (exclusive) that match, and tells each once. `pattern` must be
 * global and must not match across lines. Matching many lines at once is several times faster than
 * matching line by line.
 */
export function scanLines(
  store: LineStore,
  from: number,
  to: number,
  pattern: RegExp,
  found: (line: number) => void,
): void {
  forEachPiece(store, from, to, (bytes, first) => scanText(textOf(bytes), first, pattern, found))
}

/** As scanLines, line by line: for a pattern that might match across lines. */
export function scanEachLine(
  store: LineStore,
  from: number,
  to: number,
  pattern: RegExp,
  found: (line: number) => void,
): void {
  forEachPiece(store, from, to, (bytes, first) => {
    for (const [index, line] of textOf(bytes).split('\n').entries()) {
      pattern.lastIndex = 0
      if (pattern.test(line)) found(first + index)
    }
  })
}

function scanText(text: string, from: number, pattern: RegExp, found: (line: number) => void) {
  const endFrom = (at: number): number => {
    const end = text.indexOf('\n', at)
    return end < 0 ? text.length : end
  }
  let line = from
  let lineEnd = endFrom(0)
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    while (match.index > lineEnd) {
      line++
      lineEnd = endFrom(lineEnd + 1)
    }
    found(line)
    pattern.lastIndex = lineEnd + 1
  }
}
