import { expect, test } from 'vitest'

import { HubError } from '~/hub/error'
import type { LogAddress, LogSource } from '~/hub/files/log-source'
import { noSearch } from '~/lib/search-pattern'
import { type LogProgress, searchLogs, toldLines } from './search-logs'

const address = (url: string): LogAddress => ({ kind: 'static', url })
const query = { ...noSearch, text: 'error' }

/** Logs by their URL; a source tells how many are read at the same time. */
function sources(logs: Record<string, string>) {
  let [open, most] = [0, 0]
  const source = (at: LogAddress): LogSource => ({
    url: null,
    read: async (offset, length) => {
      most = Math.max(most, ++open)
      await new Promise((resolve) => setTimeout(resolve))
      open--
      const text = at.kind === 'static' ? logs[at.url] : undefined
      if (text === undefined) throw new HubError('not-found', 'no file')
      const bytes = new TextEncoder().encode(text).subarray(offset, offset + length)
      return { bytes, offset, size: null }
    },
  })
  return { source, most: () => most }
}

async function search(logs: Record<string, string>, signal = new AbortController().signal) {
  const told: LogProgress[] = []
  const { source, most } = sources(logs)
  const list = Object.keys(logs).map((key) => ({ key, address: address(key) }))
  const missing = { key: 'missing', address: address('missing') }
  await searchLogs([...list, missing], query, {
    open: source,
    tell: (progress) => told.push(progress),
    signal,
  })
  const last = (key: string) => told.findLast((progress) => progress.key === key)
  return { told, last, most: most() }
}

test('searches all logs, two at a time, and says which could not be read', async () => {
  const { last, most } = await search({ a: 'fine\nerror\n', b: 'fine', c: 'error', d: '' })
  expect(most).toBe(2)
  expect(last('a')).toMatchObject({ found: 1, lines: 2, read: 11, done: true, problem: null })
  expect(last('b')).toMatchObject({ found: 0, lines: 1, done: true })
  expect(last('c')).toMatchObject({ found: 1, done: true })
  expect(last('d')).toMatchObject({ found: 0, lines: 0, done: true })
  expect(last('missing')).toMatchObject({ done: true, problem: { kind: 'not-found' } })
})

test('tells lines once and as they are found, and no more than a reader can use', async () => {
  const lines = 300_000
  const { told, last } = await search({ a: 'an error\n'.repeat(lines) })
  const numbers = told.flatMap(({ more }) => more.map(({ number }) => number))
  expect(numbers).toEqual(Array.from({ length: toldLines }, (_, index) => index + 1))
  expect(told.filter(({ key, done }) => key === 'a' && !done).length).toBeGreaterThan(1)
  expect(last('a')).toMatchObject({ found: lines, lines, done: true })
})

test('an aborted search says nothing more', async () => {
  expect((await search({ a: 'error' }, AbortSignal.abort())).told).toEqual([])
})
