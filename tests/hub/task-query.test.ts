import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { afterEach, expect, test } from 'vitest'

import { initHub } from '~/hub/hub'
import { taskQuery } from '~/hub/queries/tasks'
import { memoryStore } from '~/hub/session-store'
import { type Reply, type ScriptedHub, startScriptedHub } from './scripted-hub'

let scripted: ScriptedHub | undefined

afterEach(async () => {
  await scripted?.close()
})

/** Whether the page asks for the task again, after the hub's answer. */
async function asksAgain(reply: Reply): Promise<boolean> {
  scripted = await startScriptedHub(() => reply)
  const { url } = scripted
  initHub({ hubUrl: url, loginUrl: url, filesUrl: url, sessionStore: memoryStore() })
  const options = { ...taskQuery(7), retry: false }
  const observer = new QueryObserver(new QueryClient(), options)
  const stop = observer.subscribe(() => {})
  await expect.poll(() => observer.getCurrentResult().isPending).toBe(false)
  stop()
  const { refetchInterval } = options
  if (typeof refetchInterval !== 'function') throw new Error('the task is not polled at all')
  return refetchInterval(observer.getCurrentQuery()) !== false
}

test.each<[string, Reply, boolean]>([
  ['an open task', { value: { id: 7, state: 1 } }, true],
  ['a closed task', { value: { id: 7, state: 2 } }, false],
  ['a task that is not there', { fault: [1000, 'query returned no rows'] }, false],
  ['a hub that is offline', { fault: [1014, 'database outage'] }, true],
])('%s', async (_, reply, again) => {
  expect(await asksAgain(reply)).toBe(again)
})
