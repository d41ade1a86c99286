import { expect, test } from 'vitest'

import type { Pin } from './pin'
import { isAbout, lookOf, nameOf, whoTells } from './who-tells'

const build: Pin = {
  kind: 'build',
  id: 12,
  label: 'foo-1:2-3',
  task: 34,
  packageId: 5,
  state: 3,
  since: 100,
  pinnedAt: 100,
  endedAt: 200,
  why: null,
  told: null,
  seen: false,
  kept: false,
}
const task: Pin = { ...build, kind: 'task', id: 34, label: '', state: 5 }

test('who stands before a pin’s page, its task or one of its logs knows', () => {
  const pages = ['/builds/12', '/tasks/34', '/tasks/34/watch', '/builds/foo-1%3A2-3']
  expect(pages.filter((path) => isAbout(build, path))).toEqual(pages)
  const others = ['/builds/123', '/tasks/345', '/builds', '/']
  expect(others.filter((path) => isAbout(build, path))).toEqual([])
  expect(isAbout(task, '/tasks/34/logs/build.log')).toBe(true)
  expect(isAbout(task, '/builds/34')).toBe(false)
})

test('the browser tells where it may, else the page; nobody tells who sees it', () => {
  expect(whoTells(build, '/builds/12', 'granted')).toBe('nobody')
  expect(whoTells(build, null, 'granted')).toBe('browser')
  expect(whoTells(build, '/tasks', 'granted')).toBe('browser')
  for (const permission of ['default', 'denied', 'unsupported'] as const) {
    expect(whoTells(build, '/tasks', permission)).toBe('page')
    expect(whoTells(build, '/tasks/34', permission)).toBe('nobody')
  }
})

test('each kind has its own words for a state, and for what the hub does not have', () => {
  expect([lookOf(build).label, lookOf(task).label]).toEqual(['failed', 'failed'])
  expect([lookOf({ ...build, state: 1 }).label, lookOf({ ...task, state: 2 }).label]).toEqual([
    'complete',
    'closed',
  ])
  expect(lookOf({ ...task, state: null }).label).toBe('gone')
  expect(lookOf({ ...task, state: null, endedAt: null }).label).toBe('not seen yet')
  expect([nameOf(build), nameOf(task)]).toEqual(['foo-1:2-3', 'task 34'])
})
