import { expect, test } from 'vitest'

import { depText, fileFlagWords, modeText } from './rpm-format'

test.each([
  [{ name: 'bash', version: '', flags: 0, type: 0 }, 'bash'],
  [{ name: 'bash', version: '5.1', flags: 12, type: 0 }, 'bash >= 5.1'],
  [{ name: 'bash', version: '6', flags: 2, type: 0 }, 'bash < 6'],
  [{ name: 'rpmlib(X)', version: '3.0.4-1', flags: 16_777_226, type: 0 }, 'rpmlib(X) <= 3.0.4-1'],
])('%o reads %s', (dep, text) => {
  expect(depText(dep)).toBe(text)
})

test.each([
  [0o100644, '-rw-r--r--'],
  [0o040755, 'drwxr-xr-x'],
  [0o104755, '-rwsr-xr-x'],
  [0o041777, 'drwxrwxrwt'],
  [0o120777, 'lrwxrwxrwx'],
  [-32_348, '-rw-r--r--'],
])('mode %d reads %s', (mode, text) => {
  expect(modeText(mode)).toBe(text)
})

test('flags are words', () => {
  expect(fileFlagWords(17)).toEqual(['config', 'noreplace'])
  expect(fileFlagWords(0)).toEqual([])
})
