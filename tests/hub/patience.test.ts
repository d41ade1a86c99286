import { afterEach, expect, test } from 'vitest'

import { createHubClient, type HubClient } from '~/hub/client'
import type { Patience } from '~/hub/patience'
import { memoryStore } from '~/hub/session-store'
import { waits } from '~/hub/waits'
import { type Reply, type ScriptedHub, type SeenCall, startScriptedHub } from './scripted-hub'

let hub: ScriptedHub | undefined
/** Long enough that no test gets to a time that it does not ask for. */
const never = 1_000_000
const calm: Patience = { long: never, askAgain: never, giveUp: never }

afterEach(async () => {
  await hub?.close()
})

async function clientOf(
  patience: Partial<Patience>,
  answer: (call: SeenCall, count: number) => Reply,
): Promise<HubClient> {
  hub = await startScriptedHub(answer)
  const { url } = hub
  return createHubClient({
    hubUrl: url,
    loginUrl: url,
    filesUrl: url,
    sessionStore: memoryStore(),
    patience: { ...calm, ...patience },
  })
}

function tags(client: HubClient): Promise<unknown> {
  return client.call('listTags', {}).then(
    (value) => value,
    (error: unknown) => error,
  )
}

test('a read that the hub has swallowed is asked once more, and answered', async () => {
  const client = await clientOf({ askAgain: 30 }, (_call, count) =>
    count === 1 ? { never: true } : { value: [] },
  )
  expect(await tags(client)).toEqual([])
  expect(waits.list()).toEqual([])
})

test('an honest slow answer gets through though it was asked for once more', async () => {
  const client = await clientOf({ askAgain: 30 }, (_call, count) =>
    count === 1 ? { value: [{ name: 'slow' }], after: 300 } : { never: true },
  )
  expect(await tags(client)).toMatchObject([{ name: 'slow' }])
  expect(hub?.seen.length).toBeGreaterThan(1)
})

test('a read without an answer fails in the end', async () => {
  const client = await clientOf({ giveUp: 50 }, () => ({ never: true }))
  expect(await tags(client)).toMatchObject({ kind: 'network', timedOut: true })
})

test('a fault of the first request counts where no other is under way', async () => {
  const client = await clientOf({}, () => ({ fault: [1004, 'no'] }))
  expect(await tags(client)).toMatchObject({ kind: 'denied' })
})

test('few reads wait long at a time; the others go on as soon as one of them ends', async () => {
  let up = false
  const client = await clientOf({ long: 20, askAgain: 200 }, () =>
    up ? { value: [] } : { never: true },
  )
  const reads = Array.from({ length: 8 }, () => client.call('listTags', {}, { alone: true }))
  await expect.poll(() => hub?.seen.length).toBeGreaterThanOrEqual(8)
  await expect.poll(() => hub?.openNow()).toBeLessThanOrEqual(5)
  up = true
  expect(await Promise.all(reads)).toHaveLength(8)
})

test('what is waited for is listed, and can be stopped or asked anew', async () => {
  let up = false
  const client = await clientOf({}, () => (up ? { value: [] } : { never: true }))
  const first = tags(client)
  await expect.poll(() => hub?.seen.length).toBe(1)
  expect(waits.list()).toMatchObject([{ methods: ['listTags'] }])
  waits.list()[0]?.stop()
  expect(await first).toMatchObject({ kind: 'stopped' })
  const second = tags(client)
  await expect.poll(() => hub?.seen.length).toBe(2)
  up = true
  waits.list()[0]?.askAnew()
  expect(await second).toEqual([])
  expect(waits.list()).toEqual([])
})
