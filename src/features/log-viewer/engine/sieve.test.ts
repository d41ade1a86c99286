import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { Sieve } from './sieve'

const encoder = new TextEncoder()

test('finds each word where it first is, whatever its case', () => {
  const sieve = new Sieve(['error:', 'killed', 'fail'])
  const bytes = encoder.encode('all is well\nFATAL ERROR: x\nKilled\nfai')
  expect(sieve.indexIn(bytes, 0)).toBe(18)
  expect(sieve.indexIn(bytes, 19)).toBe(27)
  expect(sieve.indexIn(bytes, 28)).toBe(-1)
  expect(sieve.indexIn(new Uint8Array(), 0)).toBe(-1)
})

test('finds what a plain search finds, in any bytes', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'A', 'é', '\n'), maxLength: 60 })
  const words = fc.array(
    fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 3, maxLength: 6 }),
    { minLength: 1, maxLength: 6 },
  )
  const property = fc.property(letters, words, fc.nat({ max: 10 }), (text, wanted, from) => {
    const bytes = encoder.encode(text)
    const plain = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
    const lower = plain.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
    const places = wanted.map((word) => lower.indexOf(word, from)).filter((at) => at >= 0)
    const first = places.length > 0 ? Math.min(...places) : -1
    return new Sieve(wanted).indexIn(bytes, from) === first
  })
  expect(fc.defaultReportMessage(fc.check(property, { numRuns: 2000 }))).toBeUndefined()
})
