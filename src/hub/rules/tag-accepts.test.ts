import { expect, test } from 'vitest'

import { BUILD_STATE } from '../types/build'
import { acceptingTags, whyNotTag } from './tag-accepts'

const petr = { id: 1, permissions: [] }
const anna = { id: 2, permissions: ['admin'] }
const open = { name: 'el9', locked: false, perm: null }
const builds = [{ package_name: 'foreman', state: BUILD_STATE.COMPLETE }]
const listed = new Map([['foreman', { blocked: false }]])

test('a tag takes what it lists', () => {
  expect(whyNotTag(petr, builds, { tag: open, packages: listed }, false)).toBeNull()
  expect(whyNotTag(null, builds, { tag: open, packages: listed }, false)).toBe('Sign in first')
  expect(whyNotTag(petr, builds, { tag: null, packages: listed }, false)).toBe(
    'There is no such tag',
  )
})

test('a missing or blocked package stops all but an admin who forces', () => {
  const missing = new Map([['foreman', null]])
  const blocked = new Map([['foreman', { blocked: true }]])
  const why = 'el9 does not list the package foreman'
  expect(whyNotTag(anna, builds, { tag: open, packages: missing }, false)).toBe(why)
  expect(whyNotTag(petr, builds, { tag: open, packages: missing }, true)).toBe(why)
  expect(whyNotTag(petr, builds, { tag: open, packages: blocked }, false)).toBe(
    'The package foreman is blocked in el9',
  )
  expect(whyNotTag(anna, builds, { tag: open, packages: blocked }, true)).toBeNull()
})

test('locks come before what is listed', () => {
  const locked = { ...open, locked: true }
  expect(whyNotTag(anna, builds, { tag: locked, packages: listed }, false)).toBe(
    'The tag is locked',
  )
})

test('offered are the tags that list it and are open', () => {
  const listing = [
    open,
    { ...open, name: 'old', locked: true },
    { ...open, name: 'no', blocked: true },
    { ...open, name: 'admins', perm: 'admin' },
    { ...open, name: 'a' },
  ]
  expect(acceptingTags(petr, listing)).toEqual(['a', 'el9'])
})
