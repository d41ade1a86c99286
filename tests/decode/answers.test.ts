import { describe, expect, test } from 'vitest'

import { answers } from '~/hub/answers/answers'
import type { Reader } from '~/hub/answers/reader'
import { scanAnswer } from '~/hub/xmlrpc/scan'
import { readRecordings } from './recordings'

const readers = new Map<string, Reader<unknown>>(Object.entries(answers))

/** An answer to a count is a number whatever the method, and the client looks at none. */
function isCount(request: unknown): boolean {
  return JSON.stringify(request)?.includes('"countOnly":true') ?? false
}

const recorded = readRecordings().flatMap(({ name, method, response, expected }) => {
  const reader = readers.get(method)
  const answer = scanAnswer(response)
  // A page of what search finds; the console asks for pages of listTagged only.
  if (name === 'search.count') return []
  return reader && answer.ok && !isCount(expected.request)
    ? [{ name, reader, response, value: answer.value }]
    : []
})

test('most readers have a recording', () => {
  expect(recorded.length).toBeGreaterThan(120)
})

describe('reading changes nothing of what a real hub sent', () => {
  test.each(recorded)('$name', ({ reader, response, value }) => {
    expect(reader.fits(value)).toBe(true)
    const before = scanAnswer(response)
    expect({ ok: true, value: reader.read(value) }).toEqual(before)
  })
})
