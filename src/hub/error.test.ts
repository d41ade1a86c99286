import { describe, expect, test } from 'vitest'

import { faultError } from './error'

describe('faultError', () => {
  test.each([
    "No such build: 'no-such-build-1-1'",
    'No such entry in table channels: no-such-channel',
    'no file "build.log" output by task 5',
    'query returned no rows',
    'invalid format: nope',
  ])('“%s” says that the hub does not have it', (words) => {
    expect(faultError(1000, words)).toMatchObject({ kind: 'not-found', code: 1000, message: words })
  })

  test('any other GenericError is a refusal', () => {
    expect(faultError(1000, 'only canceled or failed tasks may be resubmitted').kind).toBe(
      'invalid',
    )
  })

  test('the words matter for GenericError alone', () => {
    expect(faultError(1003, 'No such tag').kind).toBe('invalid')
  })
})
