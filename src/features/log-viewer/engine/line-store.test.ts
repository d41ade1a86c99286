import { isDeepStrictEqual } from 'node:util'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { displayLine } from './display-line'
import { LineStore } from './line-store'
import { blockSize } from './log-block'

const encoder = new TextEncoder()

/** Bytes as a log has them: text of any language, controls, broken UTF-8, many newlines. */
const logBytes = fc
  .array(
    fc.oneof(
      fc
        .constantFrom('\n', '\r\n', '\r', '', '\u001b[31m', 'äöü', '日本', '😀', '\0')
        .map((text) => encoder.encode(text)),
      fc.string({ maxLength: 12 }).map((text) => encoder.encode(text)),
      fc.uint8Array({ maxLength: 4 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => Uint8Array.from(parts.flatMap((part) => [...part])))

/** The lines of bytes by the definition: what stands between newlines. */
function splitLines(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = []
  let start = 0
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, start)) {
    lines.push(bytes.subarray(start, at))
    start = at + 1
  }
  if (start < bytes.length) lines.push(bytes.subarray(start))
  return lines
}

function storeOf(bytes: Uint8Array, cuts: number[], base = 0): LineStore {
  const store = new LineStore(base)
  const places = cuts.map((cut) => cut % (bytes.length + 1)).toSorted((a, b) => a - b)
  let from = 0
  for (const to of [...places, bytes.length]) {
    store.append(bytes.subarray(from, to))
    from = to
  }
  return store
}

function bytesOf(store: LineStore, from: number, to: number): Uint8Array {
  const bytes = store.slice(from, to)
  if (!bytes) throw new Error('bytes were dropped')
  return bytes
}

function linesOf(store: LineStore): Uint8Array[] {
  return Array.from({ length: store.lineCount }, (_, line) =>
    bytesOf(store, store.lineStart(line), store.lineEnd(line)),
  )
}

function plain(lines: Uint8Array[]): number[][] {
  return lines.map((line) => [...line])
}

test('any chunking of any bytes gives the same lines', () => {
  const property = fc.property(
    logBytes,
    fc.array(fc.nat()),
    fc.nat({ max: 1000 }),
    (bytes, cuts, base) => {
      const lines = linesOf(storeOf(bytes, cuts, base))
      const expected = splitLines(bytes)
      return (
        isDeepStrictEqual(plain(lines), plain(expected)) &&
        isDeepStrictEqual(
          lines.map((line) => displayLine(line)),
          expected.map((line) => displayLine(line)),
        )
      )
    },
  )
  expect(fc.defaultReportMessage(fc.check(property, { numRuns: 1000 }))).toBeUndefined()
})

test('a line is found by any of its bytes', () => {
  const property = fc.property(logBytes, fc.array(fc.nat()), (bytes, cuts) => {
    const store = storeOf(bytes, cuts)
    return Array.from(bytes).every((_, offset) => {
      const line = store.lineAt(offset)
      return store.lineStart(line) <= offset && offset <= store.lineEnd(line)
    })
  })
  expect(fc.defaultReportMessage(fc.check(property, { numRuns: 300 }))).toBeUndefined()
})

test('any range can be cut out of the chunks', () => {
  const property = fc.property(
    logBytes,
    fc.array(fc.nat()),
    fc.nat(),
    fc.nat(),
    (bytes, cuts, a, b) => {
      const [from = 0, to = 0] = [a, b]
        .map((at) => at % (bytes.length + 1))
        .toSorted((x, y) => x - y)
      return isDeepStrictEqual(
        Array.from(bytesOf(storeOf(bytes, cuts), from, to)),
        Array.from(bytes.subarray(from, to)),
      )
    },
  )
  expect(fc.defaultReportMessage(fc.check(property, { numRuns: 500 }))).toBeUndefined()
})

test('what is dropped and put back is what it was, and lines stay known meanwhile', () => {
  const line = encoder.encode('a line that stands in many blocks\n')
  const count = Math.ceil((3.5 * blockSize) / line.length)
  const all = new Uint8Array(count * line.length)
  for (let at = 0; at < count; at++) all.set(line, at * line.length)
  const store = storeOf(all, [blockSize + 7, 5, 2 * blockSize])
  store.trim(2 * blockSize, 3 * blockSize)
  expect(store.heldBytes).toBeLessThanOrEqual(2 * blockSize)
  expect([store.slice(0, 10), store.slice(blockSize - 4, blockSize + 4)]).toEqual([null, null])
  expect(store.lineCount).toBe(count)
  expect(store.lineAt(5 * line.length + 3)).toBe(5)
  for (const block of store.dropped(0, store.end)) block.restore(all.slice(block.start, block.end))
  expect(Buffer.compare(bytesOf(store, 0, store.end), all)).toBe(0)
})

test('offsets beyond 4 GiB are exact', () => {
  const base = 5 * 2 ** 32 + 3
  const store = storeOf(encoder.encode('one\ntwo\n'), [2], base)
  expect([store.lineStart(1), store.lineEnd(1), store.lineAt(base + 5)]).toEqual([
    base + 4,
    base + 7,
    1,
  ])
})
