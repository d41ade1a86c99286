import { expect, test } from 'vitest'

import { formatBytes } from './bytes'
import { formatDuration, momentOf, relativeTime } from './time'

test.each([
  [-3, '0 s'],
  [12.4, '12 s'],
  [200, '3 min 20 s'],
  [3900, '1 h 05 min'],
  [50 * 3600, '2 d 2 h'],
])('%d seconds read %s', (seconds, text) => {
  expect(formatDuration(seconds)).toBe(text)
})

test.each([
  [1000, 'just now'],
  [1000 - 300, '5 min. ago'],
  [1000 - 90_000, 'yesterday'],
  [1000 + 7200, 'in 2 hr.'],
])('%d seen from 1000 reads %s', (moment, text) => {
  expect(relativeTime(moment, 1000)).toBe(text)
})

test.each([
  [0, '0 B'],
  [7624, '7.6 kB'],
  [126_000_000, '126 MB'],
  [999_999, '1.0 MB'],
  [5_000_000_000, '5.0 GB'],
])('%d bytes read %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text)
})

test.each([
  ['2026-11-22 13:59:50.250220+00:00', 1795355990.25],
  ['2026-11-22 13:59:50.25', 1795355990.25],
  ['2026-11-22 15:59:50.25+02:00', 1795355990.25],
  ['never', null],
  ['', null],
  [null, null],
])('the hub’s moment %s is %s', (text, seconds) => {
  expect(momentOf(text)).toBe(seconds)
})
