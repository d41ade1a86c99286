import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { readAnsi, stripAnsi, withoutUnfinished } from './ansi'

test.each<[string, ReturnType<typeof readAnsi>]>([
  ['plain', { text: 'plain', spans: [] }],
  [
    '\u001b[1;31merror\u001b[0m: no',
    { text: 'error: no', spans: [{ from: 0, to: 5, bold: true, color: 'red' }] },
  ],
  [
    'a\u001b[92mb\u001b[39mc\u001b[44md',
    {
      text: 'abcd',
      spans: [
        { from: 1, to: 2, color: 'green' },
        { from: 3, to: 4, background: 'blue' },
      ],
    },
  ],
  [
    '\u001b[38;5;208mx\u001b[38;2;1;2;255my\u001b[48;5;244mz',
    {
      text: 'xyz',
      spans: [
        { from: 0, to: 1, color: '#ff8700' },
        { from: 1, to: 2, color: '#0102ff' },
        { from: 2, to: 3, color: '#0102ff', background: '#808080' },
      ],
    },
  ],
  [
    '\u001b[4;3;2mx\u001b[22;23;24my\u001b[2K',
    { text: 'xy', spans: [{ from: 0, to: 1, underline: true, italic: true, faint: true }] },
  ],
])('%j', (raw, shown) => {
  expect(readAnsi(raw)).toEqual(shown)
})

test('a sequence that has only begun is left for later', () => {
  for (const begun of ['\u001b', '\u001b[', '\u001b[1;3', '\u001b]8;;https://x']) {
    expect(withoutUnfinished(`text${begun}`)).toBe('text')
  }
  expect(withoutUnfinished('te\u001b[0mxt')).toBe('te\u001b[0mxt')
})

test('the text is what remains without sequences, and spans lie in it in order', () => {
  const unit = fc.constantFrom(
    'a',
    '\u001b[31m',
    '\u001b[0m',
    '\u001b[',
    '1;',
    'm',
    'é',
    '\u001b[K',
  )
  const property = fc.property(fc.string({ unit, maxLength: 30 }), (raw) => {
    const { text, spans } = readAnsi(raw)
    const ordered = spans.every(({ from, to }, index) => {
      const before = spans[index - 1]?.to ?? 0
      return before <= from && from < to && to <= text.length
    })
    return ordered && text === stripAnsi(raw)
  })
  expect(fc.defaultReportMessage(fc.check(property, { numRuns: 1000 }))).toBeUndefined()
})
