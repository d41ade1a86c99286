import { expect, test } from 'vitest'

import type { Host } from '../types/host'
import { allArches, deadBins, strengthOf, taskArches } from './cluster'

const host = (part: Partial<Host>): Host => ({
  id: 1,
  name: 'builder',
  user_id: 1,
  arches: 'x86_64 i686',
  capacity: 4,
  task_load: 1.5,
  enabled: true,
  ready: true,
  comment: null,
  description: null,
  update_ts: null,
  ...part,
})

test('load and capacity are of builders that take tasks', () => {
  const hosts = [
    host({}),
    host({ enabled: false, task_load: 9 }),
    host({ ready: false, task_load: 9 }),
    host({ enabled: false, ready: false }),
  ]
  expect(strengthOf(hosts)).toEqual({ hosts: 4, enabled: 2, ready: 1, load: 1.5, capacity: 4 })
})

test('architectures are told once each', () => {
  expect(allArches([host({}), host({ arches: 's390x,x86_64' })])).toEqual([
    'i686',
    's390x',
    'x86_64',
  ])
  expect(taskArches('i386')).toContain('i686')
  expect(taskArches('s390x')).toEqual(['s390x'])
})

test('a channel may have ready builders, and none of an architecture', () => {
  const ready = host({ arches: 'x86_64' })
  const off = host({ arches: 's390x', enabled: false })
  const byChannel = new Map([
    [1, [ready, off]],
    [2, [ready, host({ arches: 's390x' }), off]],
  ])
  expect(deadBins(byChannel)).toEqual([{ channel: 1, arch: 's390x' }])
})
