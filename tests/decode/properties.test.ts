import { isDeepStrictEqual } from 'node:util'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { encodeValue } from '~/hub/xmlrpc/encode'
import { ScanError } from '~/hub/xmlrpc/markup'
import { scanAnswer } from '~/hub/xmlrpc/scan'
import { answerOf, hubValue } from './documents'
import { oracleValue } from './oracle'

/** What fast-check has to say against a property; undefined when it holds. */
function counterexample<T>(property: fc.IProperty<T>, runs: number): string | undefined {
  return fc.defaultReportMessage(fc.check(property, { numRuns: runs }))
}

function scanned(document: string): unknown {
  const answer = scanAnswer(document)
  if (!answer.ok) throw new Error(`fault ${answer.code}`)
  return answer.value
}

/** What scanning gives, or null where it says clearly that it cannot. */
function outcome(document: string): { value: unknown } | null {
  try {
    return { value: scanned(document) }
  } catch (error) {
    if (error instanceof ScanError) return null
    throw error
  }
}

/** Integers have no negative zero. */
function fixZero(value: unknown): unknown {
  if (Object.is(value, -0)) return 0
  if (Array.isArray(value)) return value.map(fixZero)
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, fixZero(member)]))
}

describe('what is encoded', () => {
  test('comes back as it was', () => {
    const property = fc.property(hubValue, (value) =>
      isDeepStrictEqual(scanned(answerOf(encodeValue(value))), fixZero(value)),
    )
    expect(counterexample(property, 500)).toBeUndefined()
  })

  test('reads the same to a conforming parser', () => {
    const property = fc.property(hubValue, (value) => {
      const document = answerOf(encodeValue(value))
      return isDeepStrictEqual(scanned(document), oracleValue(document))
    })
    expect(counterexample(property, 500)).toBeUndefined()
  })
})

describe('a damaged answer', () => {
  test('cut short at any byte is refused', () => {
    const property = fc.property(hubValue, (value) => {
      const document = answerOf(encodeValue(value)).trimEnd()
      const cuts = Array.from(document, (_, end) => document.slice(0, end))
      return cuts.every((cut) => outcome(cut) === null)
    })
    expect(counterexample(property, 40)).toBeUndefined()
  })

  const snippets = [
    '<',
    '>',
    '&',
    ';',
    '/',
    '&#0;',
    '&#xD800;',
    '&amp',
    '<!',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<?',
    '?>',
    '<value>',
    '</value>',
    '<value/>',
    '<int>',
    '</int>',
    '<nil/>',
    '<struct>',
    '<data>',
    '</data>',
    '<member>',
    '<name>',
    '</name>',
    '<!DOCTYPE a>',
    '<string/>',
    ' ',
    'x',
    '1',
    '\r',
    '<param/>',
    '</param>',
    '<i8>9</i8>',
    '"',
    "'",
  ]

  test('gives an error or what a conforming parser gives', () => {
    const where = fc.double({ min: 0, max: 1, noNaN: true })
    const inserted = fc.constantFrom('', ...snippets)
    const property = fc.property(
      hubValue,
      where,
      fc.nat({ max: 6 }),
      inserted,
      (value, at, removed, snippet) => {
        // By characters: half of one cannot come out of a UTF-8 decoder.
        const chars = Array.from(answerOf(encodeValue(value)))
        const cut = Math.floor(at * chars.length)
        const damaged = [...chars.slice(0, cut), snippet, ...chars.slice(cut + removed)].join('')
        const read = outcome(damaged)
        return read === null || isDeepStrictEqual(read.value, oracleValue(damaged))
      },
    )
    expect(counterexample(property, 5000)).toBeUndefined()
  })
})
