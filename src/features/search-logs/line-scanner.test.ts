import { array, assert, boolean, constantFrom, nat, property } from 'fast-check'
import { expect, test } from 'vitest'

import type { SearchQuery } from '~/lib/search-pattern'
import { type FoundLine, LineScanner } from './line-scanner'

const query = (text: string, part: Partial<SearchQuery> = {}): SearchQuery => ({
  text,
  matchCase: false,
  wholeWord: false,
  regexp: false,
  ...part,
})

function scan(pieces: Uint8Array[], wanted: SearchQuery) {
  const found: FoundLine[] = []
  const scanner = new LineScanner(wanted, (line) => found.push(line))
  for (const piece of pieces) scanner.push(piece)
  scanner.end()
  return { found, lines: scanner.lines }
}

const bytes = (text: string) => new TextEncoder().encode(text)
const numbers = (text: string, wanted: SearchQuery) =>
  scan([bytes(text)], wanted).found.map(({ number }) => number)

test('finds each line once, with its number', () => {
  const log = 'an Error\nfine\nerror, error\n\nlast error'
  expect(numbers(log, query('error'))).toEqual([1, 3, 5])
  expect(numbers(log, query('error', { matchCase: true }))).toEqual([3, 5])
  expect(numbers(log, query('^(e|l).*r$', { regexp: true }))).toEqual([3, 5])
  expect(numbers(log, query('\\s', { regexp: true }))).toEqual([1, 3, 5])
  expect(scan([bytes('a\nb\n')], query('b')).lines).toBe(2)
})

test('looks through colour, and not past a sequence that is broken', () => {
  expect(numbers('\u001b[1;31merr\u001b[0mor\n', query('error'))).toEqual([1])
  expect(numbers('\u001b]0;title\nerror\n\u0007\nerror\n', query('error'))).toEqual([2, 4])
})

test('shows the part around the match, nothing in it unseen', () => {
  const text = (line: string) => scan([bytes(line)], query('error')).found[0]?.text
  expect(text('a\terror\u202e\u0007')).toBe('a\terror\ufffd\ufffd')
  expect(text(`${'x'.repeat(1000)}error${'y'.repeat(1000)}`)).toBe(
    `…${'x'.repeat(80)}error${'y'.repeat(215)}…`,
  )
})

test('finds in a line that does not end, without keeping all of it', () => {
  const piece = bytes('x'.repeat(3 * 1024 * 1024))
  const { found } = scan([piece, piece, bytes('error'), piece, bytes('\nerror\n')], query('error'))
  expect(found.map(({ number }) => number)).toEqual([1, 2])
})

test('finds the same however the bytes are cut', () => {
  const words = ['error', 'Ř', '\n', '\n', 'x', '\u001b[1m', '\r', 'warning: ', '👩‍💻']
  const log = array(constantFrom(...words), { maxLength: 60 })
  const cuts = array(nat({ max: 200 }), { maxLength: 8 })
  assert(
    property(log, cuts, constantFrom('error', 'Ř', 'x'), boolean(), (parts, at, text, regexp) => {
      const whole = bytes(parts.join(''))
      const places = [0, ...at.map((cut) => Math.min(cut, whole.length)), whole.length]
      const ordered = places.toSorted((a, b) => a - b)
      const pieces = ordered.slice(1).map((end, index) => whole.slice(ordered[index], end))
      expect(scan(pieces, query(text, { regexp }))).toEqual(scan([whole], query(text, { regexp })))
      const plain = parts.join('').replaceAll('\u001b[1m', '').split('\n')
      const expected = plain.flatMap((line, index) => (line.includes(text) ? [index + 1] : []))
      expect(numbers(parts.join(''), query(text, { regexp }))).toEqual(expected)
    }),
  )
})
