import { describe, expect, test } from 'vitest'

import { poll } from './polling'

/** A query that was last answered at `answered` ms. */
const success = (answered: number) => ({
  status: 'success',
  dataUpdatedAt: answered,
  errorUpdatedAt: 0,
  errorUpdateCount: 0,
})

/** A query that last succeeded at `answered` ms and has failed `errors` times, at last at `failed` ms. */
const failure = (answered: number, failed: number, errors: number) => ({
  status: 'error',
  dataUpdatedAt: answered,
  errorUpdatedAt: failed,
  errorUpdateCount: errors,
})

describe('without failures', () => {
  test.each([
    [9_000, 3_000],
    [9_500, 2_500],
    [10_900, 1_100],
    [11_500, 3_500],
  ])('an answer at %d ms is followed by the shared moment in %d ms', (now, rest) => {
    expect(poll(3_000, success(now), now, 0)).toBe(rest)
  })

  test('renders do not put the moment off', () => {
    const moments = [9_100, 10_000, 11_000, 11_900].map((now) => {
      return now + poll(3_000, success(9_100), now, 0)
    })
    expect(new Set(moments)).toEqual(new Set([12_000]))
  })

  test('an answer long ago is asked for soon, never at once', () => {
    expect(poll(3_000, success(1_000), 600_000, 0)).toBe(3_000)
  })

  test('pages have moments of their own', () => {
    expect(poll(3_000, success(9_000), 9_000, 1_000)).toBe(2_000)
  })
})

describe('while the hub fails', () => {
  test('each wait is longer, none over a minute', () => {
    const waits: number[] = []
    let now = 13_000
    for (let errors = 1; errors <= 12; errors += 1) {
      const wait = poll(3_000, failure(9_000, now, errors), now, 0)
      waits.push(wait)
      now += wait
    }
    expect(waits.at(0)).toBeLessThan(6_000)
    expect(waits.at(-1)).toBe(48_000)
    expect(Math.max(...waits)).toBeLessThanOrEqual(60_000)
  })

  test('a query that never had an answer begins with short waits', () => {
    expect(poll(3_000, failure(0, 900_000, 1), 900_000, 0)).toBeLessThanOrEqual(7_500)
  })

  test('after a success the period is the short one again', () => {
    const recovered = { ...failure(903_000, 900_000, 9), status: 'success' }
    expect(poll(3_000, recovered, 903_000, 0)).toBe(3_000)
  })

  test('a long period does not shrink', () => {
    expect(poll(90_000, failure(0, 900_000, 3), 900_000, 0)).toBe(90_000)
  })
})
