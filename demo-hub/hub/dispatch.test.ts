import { expect, test } from 'vitest'

import { DemoFaults } from '../http/demo-faults'
import type { Hub } from './call'
import { dispatch, type RequestContext } from './dispatch'
import { Topdir } from './topdir'

const unused = () => Promise.reject(new Error('no database here'))
const db = { rows: unused, row: unused, value: unused, transaction: unused, close: unused }

/** A hub whose only method counts its calls; its client disconnects after the third. */
function countingHub(headers: RequestContext['headers']) {
  let count = 0
  const hub: Hub = {
    db: { ...db, fresh: false },
    topdir: new Topdir('/nowhere'),
    registry: new Map([
      [
        'tick',
        {
          name: 'tick',
          parameters: [],
          run: () => (count += 1),
          writes: false,
          plugin: false,
        },
      ],
    ]),
    clockFactor: 1,
    cutCalls: new Set(),
  }
  const faults = new DemoFaults(undefined)
  const isGone = () => count >= 3
  const session = { id: 1, user: null, callNumber: null, authtype: 0 }
  const context: RequestContext = { hub, headers, faults, remoteUser: null, isGone, session }
  return { context, calls: () => count }
}

const ticks = Array.from({ length: 10 }, () => ({ methodName: 'tick', params: [] }))

test('an anonymous multiCall ends when nobody waits for it any more', async () => {
  const { context, calls } = countingHub(null)
  await expect(dispatch(context, 'multiCall', [ticks])).rejects.toThrow('offline')
  expect(calls()).toBe(3)
})

test('a multiCall with a session goes on, as on a hub that does not notice', async () => {
  const { context, calls } = countingHub({ id: 1, key: '1-x', callNumber: null })
  expect(await dispatch(context, 'multiCall', [ticks])).toHaveLength(10)
  expect(calls()).toBe(10)
})
