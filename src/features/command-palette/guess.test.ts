import { expect, test } from 'vitest'

import { guess } from './guess'

test.each([
  ['1234', { id: 1234, packages: [] }],
  ['#1234', { id: 1234, packages: [] }],
  ['foreman', { packages: ['foreman'] }],
  ['foreman-3.1', { packages: ['foreman'] }],
  ['foreman-3.1-2.el9', { nvr: 'foreman-3.1-2.el9', packages: ['foreman', 'foreman-3.1'] }],
  [
    'python-3to2-1.0-1',
    { nvr: 'python-3to2-1.0-1', packages: ['python', 'python-3to2', 'python-3to2-1.0'] },
  ],
  ['389-ds-base', { nvr: '389-ds-base', packages: ['389-ds-base'] }],
  ['foreman-3.1-2.el9.noarch.rpm', { rpm: 'foreman-3.1-2.el9.noarch', packages: [] }],
  ['foreman-3.1-2.el9.src', { rpm: 'foreman-3.1-2.el9.src', packages: [] }],
])('%s', (text, expected) => {
  expect(guess(text)).toEqual(expected)
})
