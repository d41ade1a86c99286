import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { LogTimes, mockStates } from './times'

describe('the times of a log’s bytes', () => {
  const times = new LogTimes('1736157600 0\n1736157605 1200\n1736157610 5000\n17361576')

  test('a byte came by the first time that counts it', () => {
    expect(times.timeAt(0)).toBe(1736157605)
    expect(times.timeAt(1199)).toBe(1736157605)
    expect(times.timeAt(1200)).toBe(1736157610)
    expect(times.timeAt(5000)).toBeNull()
  })

  test('a file that is not one tells nothing', () => {
    const other = new LogTimes('<html>\n12 x\n')
    expect(other.timeAt(0)).toBeNull()
  })

  test('are known as far as bytes were counted, even where the builder’s clock went back', () => {
    const entry = fc.tuple(fc.nat(10_000), fc.nat(100_000))
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 60 }), fc.nat(100_000), (entries, offset) => {
        const written = entries.toSorted(([, a], [, b]) => a - b)
        const known = new LogTimes(written.map((pair) => `${pair.join(' ')}\n`).join(''))
        const time = known.timeAt(offset)
        const most = Math.max(-1, ...written.map(([, bytes]) => bytes))
        expect(time === null).toBe(most <= offset)
      }),
    )
  })
})

test('the states of mock have their durations', () => {
  expect(
    mockStates(`2025-01-01 23:59:50,000 - Start: init plugins
2025-01-01 23:59:50,250 - Finish: init plugins
2025-01-01 23:59:51,000 - Start: build phase for foo-1-1.src.rpm
2025-01-01 23:59:52,000 - Start: build setup for foo-1-1.src.rpm
2025-01-02 00:00:12,500 - Finish: build setup for foo-1-1.src.rpm
2025-01-02 00:00:12,600 - Start: rpmbuild foo-1-1.src.rpm
`),
  ).toEqual([
    { name: 'init plugins', line: 0, depth: 0, seconds: 0.25 },
    { name: 'build phase', line: 2, depth: 0, seconds: null },
    { name: 'build setup', line: 3, depth: 1, seconds: 20.5 },
    { name: 'rpmbuild', line: 5, depth: 1, seconds: null },
  ])
})
