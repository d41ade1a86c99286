import { afterEach, describe, expect, test } from 'vitest'

import { noSearch } from '~/lib/search-pattern'
import type { LogEngine } from './log-engine'
import { blockSize } from './log-block'
import { plainRows } from './row-options'
import { ended, Engines, MemoryLog, numbered, texts, until } from './testing/memory-log'

const engines = new Engines()
afterEach(() => engines.close())

const lines = (log: LogEngine) => log.rows(0, 1e6).map(({ line }) => line)

const build = [
  'Executing(%prep): /bin/sh -e /var/tmp/rpm-tmp.a',
  '+ tar -xf x.tar.gz',
  '+ exit 0',
  'Executing(%build): /bin/sh -e /var/tmp/rpm-tmp.b',
  '+ make',
  'src/a.c:1:2: error: boom',
  'error: Bad exit status from /var/tmp/rpm-tmp.b (%build)',
  '',
].join('\n')

describe('rows', () => {
  test('only of lines that are found, with some around them, as the log grows', async () => {
    const source = new MemoryLog(numbered(20_000))
    const log = engines.open(source, { live: true })
    await until(log, ({ status }) => status.lineCount === 20_000)
    log.layOut({ ...plainRows, context: 1 })
    log.search({ ...noSearch, text: 'line 999', wholeWord: true })
    await until(log, ({ status }) => status.search?.done === true && status.rowCount === 3)
    expect(lines(log)).toEqual([997, 998, 999])
    log.search({ ...noSearch, text: 'needle' })
    await until(log, ({ status }) => status.search?.done === true && status.rowCount === 0)
    source.write('a needle\n')
    await until(log, ({ status }) => status.rowCount === 2)
    source.write('after it\nfar away\n')
    await until(log, ({ status }) => status.lineCount === 20_003 && status.rowCount === 3)
    expect(lines(log)).toEqual([19_999, 20_000, 20_001])
    expect(log.partsWith('match', 3)).toEqual([1])
    log.layOut(plainRows)
    expect(log.status.rowCount).toBe(20_003)
  })

  test('of a folded section one, until a line in it is gone to', async () => {
    const log = engines.open(new MemoryLog(build))
    await until(log, ended)
    expect(log.status.sections.map(({ name, failed }) => [name, failed])).toEqual([
      ['%prep', false],
      ['%build', true],
    ])
    log.layOut({ ...plainRows, folded: [0, 3] })
    await until(log, ({ status }) => status.rowCount < 7)
    expect(lines(log)).toEqual([0, 3])
    log.unfold(5)
    expect(lines(log)).toEqual([0, 3, 4, 5, 6])
    expect(log.rowOf(5)).toBe(3)
    expect(log.status.rows.folded).toEqual([0])
  })

  test('of long lines several, with tabs and colours in their place', async () => {
    const log = engines.open(
      new MemoryLog(`short\n\tx\n\u001b[31m${'ab'.repeat(15)}\u001b[0m\nend`),
    )
    await until(log, ended)
    log.layOut({ ...plainRows, columns: 20 })
    await until(log, ({ status }) => status.rowCount === 5)
    expect(log.rows(0, 9)).toMatchObject([
      { line: 0, part: 0, text: 'short' },
      { line: 1, part: 0, text: '\tx' },
      { line: 2, part: 0, text: 'ab'.repeat(10), spans: [{ from: 0, to: 20, color: 'red' }] },
      { line: 2, part: 1, text: 'ab'.repeat(5), spans: [{ from: 0, to: 10, color: 'red' }] },
      { line: 3, part: 0, text: 'end' },
    ])
    expect([2, 3].map((line) => log.rowOf(line))).toEqual([2, 4])
  })

  test('that are wrapped stay so when the rest of the log has come', async () => {
    const log = engines.open(new MemoryLog(numbered(60_000)))
    log.layOut({ ...plainRows, columns: 8 })
    await until(log, (each) => ended(each) && each.status.rowCount > 60_000)
    expect(log.status.exact).toBe(true)
    const last = log.rows(log.status.rowCount - 2, log.status.rowCount)
    expect(last.map(({ text }) => text)).toEqual(['line 600', '00'])
  })
})

describe('a log larger than what is held', () => {
  const limits = { held: 2 * blockSize, unasked: 100 * blockSize }
  const large = numbered(700_000)

  test('is dropped far from the reader and read again where they go', async () => {
    const log = engines.open(new MemoryLog(large), { limits })
    await until(log, ended)
    expect(log.status.lineCount).toBe(700_000)
    expect(log.rows(5, 6)).toMatchObject([{ missing: true, text: '' }])
    await until(log, ({ status }) => status.restored > 0)
    expect(log.rows(5, 6)[0]?.text).toBe('line 6')
    expect(await log.texts(400_000, 400_002)).toEqual(['line 400001', 'line 400002'])
    log.search({ ...noSearch, text: 'line 1', wholeWord: true })
    await until(log, ({ status }) => status.search?.done === true)
    expect(log.next('match', 5, false)).toBe(0)
  })

  test('says so where the hub no longer gives what was dropped', async () => {
    const source = new MemoryLog(large)
    const log = engines.open(source, { limits })
    await until(log, ended)
    source.missing = true
    log.rows(5, 6)
    await until(log, ({ status }) => status.problem !== null)
    expect(log.status.problem?.kind).toBe('not-found')
  })
})

describe('a log too large to be read unasked', () => {
  const limits = { held: 100 * blockSize, unasked: blockSize }
  const large = numbered(300_000)

  test('shows its end after one read, and all of it when asked', async () => {
    const source = new MemoryLog(large)
    const log = engines.open(source, { limits })
    await until(log, ({ status }) => status.paused)
    expect(source.reads).toHaveLength(1)
    expect(texts(log).at(-1)).toBe('line 300000')
    log.readAll()
    await until(log, ended)
    expect(log.status).toMatchObject({ paused: false, exact: true, lineCount: 300_000 })
  })

  test('is read up to the line that the reader came for', async () => {
    const source = new MemoryLog(large)
    const log = engines.open(source, { limits, from: 'head', line: 1000 })
    await until(log, ({ status }) => status.paused)
    const reads = source.reads.length
    log.setVisible(false)
    log.setVisible(true)
    await new Promise((resolve) => setTimeout(resolve, 60))
    expect(source.reads).toHaveLength(reads)
    expect(log.status.lineCount).toBeGreaterThan(1000)
    expect(log.status.lineCount).toBeLessThan(300_000)
    expect(log.rows(999, 1000)[0]?.text).toBe('line 1000')
    log.readAll()
    await until(log, ended)
    expect(log.status.lineCount).toBe(300_000)
  })
})

test('a log that is deleted while it is open stays as it was read', async () => {
  const source = new MemoryLog('one\ntw')
  const log = engines.open(source, { live: true })
  await until(log, ({ status }) => status.lineCount === 2)
  source.missing = true
  log.setLive(false)
  await until(log, ({ status }) => status.lost)
  expect(texts(log)).toEqual(['one', 'tw'])
  source.missing = false
  source.write('o\n')
  log.retry()
  await until(log, ({ status }) => !status.lost && status.ended)
  expect(texts(log)).toEqual(['one', 'two'])
})

test('of a line that is still being written nothing is shown half', async () => {
  const source = new MemoryLog()
  source.bytes = new TextEncoder().encode('one\ngrü').slice(0, -1)
  const log = engines.open(source, { live: true })
  await until(log, ({ status }) => status.lineCount === 2)
  expect(texts(log)).toEqual(['one', 'gr'])
  source.bytes = new TextEncoder().encode('one\ngrü\u001b[3')
  await until(log, ({ status }) => status.bytes === source.bytes.length)
  expect(texts(log)).toEqual(['one', 'grü'])
})
