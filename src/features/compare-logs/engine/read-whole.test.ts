import { expect, test } from 'vitest'

import { HubError } from '~/hub/error'
import type { LogSource } from '~/hub/files/log-source'
import { readWhole } from './read-whole'

/** A log that answers at most `piece` bytes at once, and its size only where it is known. */
function logOf(bytes: Uint8Array, piece: number, sized: boolean): LogSource {
  return {
    url: null,
    read: (offset, length) =>
      Promise.resolve({
        bytes: bytes.slice(offset, offset + Math.min(piece, length)),
        offset,
        size: sized ? bytes.length : null,
      }),
  }
}

const bytes = Uint8Array.from({ length: 1000 }, (_, at) => at % 251)

test.each([
  ['whose size is known', true],
  ['whose size is not', false],
])('a log %s is read to its end, in pieces', async (_, sized) => {
  let told = 0
  const read = await readWhole(logOf(bytes, 300, sized), 1000, (count) => (told += count))
  expect(read).toEqual(bytes)
  expect(told).toBe(1000)
})

test.each([true, false])('a log that is too large is given up (%j)', async (sized) => {
  expect(await readWhole(logOf(bytes, 300, sized), 999, () => {})).toBeNull()
})

test('an empty log is empty', async () => {
  expect(await readWhole(logOf(new Uint8Array(), 300, true), 999, () => {})).toEqual(
    new Uint8Array(),
  )
})

test('a log that is gone rejects', async () => {
  const gone: LogSource = { url: null, read: () => Promise.reject(new HubError('not-found', 'no')) }
  await expect(readWhole(gone, 999, () => {})).rejects.toMatchObject({ kind: 'not-found' })
})
