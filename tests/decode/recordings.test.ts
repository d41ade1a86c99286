import { describe, expect, test } from 'vitest'

import { bytesToBase64 } from '~/lib/base64'
import { encodeValue } from '~/hub/xmlrpc/encode'
import { type HubAnswer, scanAnswer } from '~/hub/xmlrpc/scan'
import { readRecordings } from './recordings'

/** In the words of make_expected.py. */
function plain(value: unknown): unknown {
  if (value instanceof Uint8Array) return { $bytes: bytesToBase64(value) }
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, plain(member)]))
}

function plainAnswer(answer: HubAnswer): unknown {
  return answer.ok ? plain(answer.value) : { $fault: [answer.code, answer.message] }
}

function answerOf(value: string): string {
  return `<methodResponse><params><param>${value}</param></params></methodResponse>`
}

const recordings = readRecordings()

test('there are recordings', () => {
  expect(recordings.length).toBeGreaterThan(280)
})

describe('a recorded answer decodes to what Python makes of it', () => {
  test.each(recordings)('$name', ({ response, expected }) => {
    expect(plainAnswer(scanAnswer(response))).toEqual(expected.response)
  })
})

describe('recorded parameters survive our encoding', () => {
  const requests = recordings.filter(({ expected }) => expected.request)
  test.each(requests)('$name', ({ expected }) => {
    const answer = scanAnswer(answerOf(encodeValue(expected.request)))
    expect(plainAnswer(answer)).toEqual(expected.request)
  })
})
