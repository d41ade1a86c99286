import { expect, test } from 'vitest'

import { hostCheck } from './allowed-hosts'

const check = hostCheck('10.1.2.3', ['koji.example.org'])

test.each([
  'localhost',
  'LOCALHOST:8080',
  'koji.localhost:1',
  '127.0.0.1:8080',
  '127.8.8.8',
  '[::1]:8080',
  '10.1.2.3:8080',
  'koji.example.org',
  'Koji.Example.org.:8080',
])('answers for %s', (host) => {
  expect(check(host)).toBe(true)
})

test.each([
  '',
  'evil.example',
  'evil.example:8080',
  'localhost.evil.example',
  '127.0.0.1.evil.example',
  '127.evil.example',
  'evil.example#localhost',
  'localhost@evil.example',
  '10.1.2.4',
  '[::2]',
  '[::1',
])('does not answer for “%s”', (host) => {
  expect(check(host)).toBe(false)
})

test('on all addresses takes addresses, but no names', () => {
  const open = hostCheck('0.0.0.0', [])
  expect(open('192.0.2.7:8080')).toBe(true)
  expect(open('[2001:db8::1]:8080')).toBe(true)
  expect(open('evil.example')).toBe(false)
})
