import { afterEach, expect, test, vi } from 'vitest'

import { HubError } from '../error'
import type { LogChunk } from '../files/log-source'
import { LiveLogs, type LogWish } from './live-logs'
import { RequestBudget } from './request-budget'

const channels: BroadcastChannel[] = []
afterEach(() => {
  for (const channel of channels.splice(0)) channel.close()
})

/** A tab that holds the logs or not, and what it has asked the hub. */
function openTab(name: string, holds: boolean, answer: (wish: LogWish) => Promise<LogChunk>) {
  const asked: LogWish[] = []
  const channel = new BroadcastChannel(name)
  channels.push(channel)
  let change: (now: boolean) => void = () => {}
  const logs = new LiveLogs({
    read: (wish) => {
      asked.push(wish)
      return answer(wish)
    },
    budget: new RequestBudget(),
    channel,
    hold: (_, __, onChange) => {
      change = onChange
      if (holds) onChange(true)
    },
  })
  return { logs, asked, hold: (now: boolean) => change(now) }
}

function wishFor(file: string, end: number): LogWish {
  const hubUrl = 'http://hub.example/kojihub'
  return { key: file, hubUrl, taskId: 1, file, volume: null, end, overlap: 2 }
}

const { signal } = new AbortController()
const bytes = new TextEncoder().encode('one two three')
const fromEnd = ({ end, overlap }: LogWish): Promise<LogChunk> => {
  const offset = end - overlap
  return Promise.resolve({ bytes: bytes.slice(offset), offset, size: bytes.length })
}

test('one tab reads a log for all, from where the reader of its own is', async () => {
  const first = openTab('shared', true, fromEnd)
  const second = openTab('shared', false, fromEnd)
  const all = [
    first.logs.next(wishFor('a.log', 8), signal),
    first.logs.next(wishFor('a.log', 4), signal),
    second.logs.next(wishFor('a.log', 8), signal),
  ]
  for (const chunk of await Promise.all(all)) {
    expect(chunk).toEqual({ bytes: bytes.slice(2), offset: 2, size: bytes.length })
  }
  expect(first.asked.map(({ end }) => end)).toEqual([4])
  expect(second.asked).toEqual([])
})

test('the tab that comes to hold a log goes on from where its reader is', async () => {
  const tab = openTab('taken over', false, fromEnd)
  const next = tab.logs.next(wishFor('a.log', 8), signal)
  tab.hold(true)
  expect(await next).toMatchObject({ offset: 6 })
})

test('logs of one moment are asked for together, and nothing without a reader', async () => {
  const tab = openTab('together', true, fromEnd)
  const stop = new AbortController()
  const left = tab.logs.next(wishFor('left.log', 4), stop.signal)
  stop.abort()
  await expect(left).rejects.toBe(stop.signal.reason)
  await Promise.all(['a.log', 'b.log'].map((file) => tab.logs.next(wishFor(file, 4), signal)))
  expect(tab.asked.map(({ file }) => file)).toEqual(['a.log', 'b.log'])
})

test.each([
  [
    'a method that is not there',
    new HubError('unsupported', 'Invalid method', { code: 1000 }),
    'unsupported',
  ],
  ['a fault of the method', new HubError('broken', 'OSError', { code: 1 }), 'unsupported'],
  ['a log that is gone', new HubError('not-found', 'no file', { code: 1000 }), 'not-found'],
  ['a hub that does not answer', new HubError('network', 'nobody'), 'network'],
])('%s is told to the reader', async (_, error, kind) => {
  const tab = openTab('errors', true, () => Promise.reject(error))
  await expect(tab.logs.next(wishFor('a.log', 4), signal)).rejects.toMatchObject({ kind })
})

test('who is told nothing for half a minute looks himself', async () => {
  vi.useFakeTimers()
  const tab = openTab('silent', false, fromEnd)
  const next = tab.logs.next(wishFor('a.log', 4), signal)
  vi.advanceTimersByTime(30_000)
  vi.useRealTimers()
  expect(await next).toBeNull()
})
