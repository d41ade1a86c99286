import { expect, test } from 'vitest'

import type { Host } from '../types/host'
import { type HostChange, lostBins } from './lost-bins'

const host = (id: number, arches: string, ready = true): Host => ({
  id,
  name: `builder-${id}`,
  user_id: id,
  arches,
  capacity: 4,
  task_load: 0,
  enabled: true,
  ready,
  comment: null,
  description: null,
  update_ts: null,
})

const disabling =
  (id: number): HostChange =>
  (each) => ({ ...each, enabled: each.enabled && each.id !== id })

const byChannel = new Map([
  [1, [host(1, 'x86_64 i686'), host(2, 'x86_64'), host(3, 's390x'), host(4, 's390x', false)]],
  [2, [host(3, 's390x'), { ...host(5, 's390x'), enabled: false }]],
])

test('what only one builder serves is lost with it, channel by channel', () => {
  expect(lostBins(byChannel, disabling(1))).toEqual([{ channel: 1, arch: 'i686', left: 0 }])
  expect(lostBins(byChannel, disabling(2))).toEqual([])
  expect(lostBins(byChannel, disabling(3))).toEqual([
    { channel: 1, arch: 's390x', left: 1 },
    { channel: 2, arch: 's390x', left: 0 },
  ])
})

test('a builder that is not ready is no loss while another is', () => {
  expect(lostBins(byChannel, disabling(4))).toEqual([])
  expect(lostBins(byChannel, disabling(5))).toEqual([])
})

test('leaving a channel and losing an architecture count as well', () => {
  const leaves: HostChange = (each, channel) => (each.id === 3 && channel === 2 ? null : each)
  expect(lostBins(byChannel, leaves)).toEqual([{ channel: 2, arch: 's390x', left: 0 }])
  const loses: HostChange = (each) => (each.id === 1 ? { ...each, arches: 'x86_64' } : each)
  expect(lostBins(byChannel, loses)).toEqual([{ channel: 1, arch: 'i686', left: 0 }])
})
