import { afterEach, expect, test } from 'vitest'

import { capabilities } from '~/hub/capabilities'
import { createHubClient } from '~/hub/client'
import { memoryStore } from '~/hub/session-store'
import { type Reply, type ScriptedHub, startScriptedHub } from './scripted-hub'

let hub: ScriptedHub | undefined

afterEach(async () => {
  await hub?.close()
})

const answer: Reply = { value: [[['getBuild', 'createSideTag']], ['1.35.3']] }

test('what the hub can do is asked in one request, once', async () => {
  hub = await startScriptedHub(() => answer)
  const { url } = hub
  const client = createHubClient({
    hubUrl: url,
    loginUrl: url,
    filesUrl: url,
    sessionStore: memoryStore(),
  })
  const [first, second] = await Promise.all([capabilities(client), capabilities(client)])
  expect(first).toBe(second)
  expect(first.version).toBe('1.35.3')
  expect([first.has('createSideTag'), first.has('evalPolicy')]).toEqual([true, false])
  expect(hub.seen.length).toBe(1)
})

test('after a failure it is asked again', async () => {
  hub = await startScriptedHub((_, count) => (count === 1 ? { status: 503 } : answer))
  const { url } = hub
  const client = createHubClient({
    hubUrl: url,
    loginUrl: url,
    filesUrl: url,
    sessionStore: memoryStore(),
  })
  await expect(capabilities(client)).rejects.toMatchObject({ kind: 'offline' })
  expect((await capabilities(client)).version).toBe('1.35.3')
})
