import { expect, test } from 'vitest'

import { adler32, adler32Hex } from './adler32'

const encoder = new TextEncoder()

test.each([
  ['', '00000001'],
  ['a', '00620062'],
  ['Wikipedia', '11e60398'],
])('the checksum of %j is what zlib gives', (text, digest) => {
  expect(adler32Hex(adler32(encoder.encode(text)))).toBe(digest)
})

test('the sums wrap around as zlib’s do', () => {
  expect(adler32Hex(adler32(new Uint8Array(1024 * 1024).fill(255)))).toBe(
    zlibOfFilled(255, 1024 * 1024),
  )
})

/** The definition of RFC 1950, a byte at a time. */
function zlibOfFilled(byte: number, length: number): string {
  let low = 1
  let high = 0
  for (let at = 0; at < length; at++) {
    low = (low + byte) % 65_521
    high = (high + low) % 65_521
  }
  return (high * 65_536 + low).toString(16).padStart(8, '0')
}

test('parts add up to the whole', () => {
  const bytes = encoder.encode('koji '.repeat(5000))
  const first = adler32(bytes.subarray(0, 9999))
  expect(adler32(bytes.subarray(9999), first)).toBe(adler32(bytes))
})
