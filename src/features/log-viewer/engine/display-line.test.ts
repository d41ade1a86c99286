import { expect, test } from 'vitest'

import { displayLine } from './display-line'

const encoder = new TextEncoder()

test.each([
  ['plain text', 'plain text'],
  ['', ''],
  ['windows ending\r', 'windows ending'],
  ['10 %\r 50 %\r100 %', '100 %'],
  ['10 %\r100 %\r', '100 %'],
  ['\u001b[0merror: \u001b[Kbad', 'error: bad'],
  ['\u001b]8;;https://x\u001b\\link\u001b]8;;\u0007', 'link'],
  ['\u001b(B\u001b7kept\u001b8', 'kept'],
  ['tab\there', 'tab\there'],
  ['nul\0 bell\u0007 del\u007f', 'nul␀ bell␇ del␡'],
  ['c1\u009b', 'c1<U+009B>'],
  ['turned \u202e round', 'turned <U+202E> round'],
  ['grüße 日本 😀', 'grüße 日本 😀'],
])('%j is shown as %j', (raw, shown) => {
  expect(displayLine(encoder.encode(raw))).toEqual({ text: shown, hidden: 0 })
})

test('a byte that is no UTF-8 is marked and costs nothing else', () => {
  expect(displayLine(new Uint8Array([97, 0xff, 98, 0xc3])).text).toBe('a\ufffdb\ufffd')
})

test('a long line is cut, and says how much is hidden', () => {
  const line = encoder.encode('x'.repeat(25_000))
  expect(displayLine(line)).toEqual({ text: 'x'.repeat(10_000), hidden: 15_000 })
  expect(displayLine(line, { limit: 1_000_000 })).toEqual({ text: 'x'.repeat(25_000), hidden: 0 })
})

test('a line of 50 MB is cut as any other', () => {
  const line = new Uint8Array(50_000_000).fill(120)
  const { text, hidden } = displayLine(line)
  expect(text.length).toBe(10_000)
  expect(hidden).toBe(line.length - 10_000)
})

test('colours are told where controls made visible have put them', () => {
  expect(displayLine(encoder.encode('\0a\u001b[31mb\u009bc\u001b[0md'))).toEqual({
    text: '␀ab<U+009B>cd',
    hidden: 0,
    spans: [{ from: 2, to: 12, color: 'red' }],
  })
})

test('of a line that goes on, what has only begun at its end is not shown yet', () => {
  const whole = encoder.encode('né\u001b[31m')
  const shown = Array.from(
    whole,
    (_, at) => displayLine(whole.subarray(0, at), { open: true }).text,
  )
  expect(shown).toEqual(['', 'n', 'n', 'né', 'né', 'né', 'né', 'né'])
})
