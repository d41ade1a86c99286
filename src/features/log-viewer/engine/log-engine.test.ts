import { afterEach, describe, expect, test } from 'vitest'

import { overlap } from '~/hub/files/log-source'
import { noSearch } from '~/lib/search-pattern'
import { pause } from '~/lib/abort'
import type { Follow } from './engine-options'
import type { LogEngine } from './log-engine'
import { ended, Engines, MemoryLog, numbered, texts, until } from './testing/memory-log'

const engines = new Engines()
afterEach(() => engines.close())

function open(source: MemoryLog, live = false, from: 'tail' | 'head' = 'tail'): LogEngine {
  return engines.open(source, { live, from })
}

describe('a finished log', () => {
  test('is read whole, in order', async () => {
    const log = open(new MemoryLog(numbered(50_000)))
    await until(log, ended)
    expect(log.status).toMatchObject({ exact: true, lineCount: 50_000, phase: 'ready' })
    expect(texts(log).every((text, at) => text === `line ${at + 1}`)).toBe(true)
  })

  test('shows its end after one read, and keeps those lines when the rest has come', async () => {
    const source = new MemoryLog(numbered(50_000))
    const log = open(source)
    await until(log, ({ status }) => status.phase === 'ready')
    expect(source.reads[0]).toEqual([-65_536, 65_536])
    const tail = log.status
    const lastLine = texts(log).at(-1)
    expect(tail.exact).toBe(false)
    expect(lastLine).toBe('line 50000')
    await until(log, ended)
    expect(log.status.prepended + tail.lineCount).toBe(50_000)
    expect(log.rows(log.status.prepended + tail.lineCount - 1, 50_000)[0]?.text).toBe(lastLine)
  })

  test('from its head has exact numbers at once', async () => {
    const log = open(new MemoryLog(numbered(50_000)), false, 'head')
    await until(log, ({ status }) => status.lineCount > 0)
    expect(log.status.exact).toBe(true)
    expect(log.rows(9, 10)[0]?.text).toBe('line 10')
    await until(log, ended)
    expect(log.status.lineCount).toBe(50_000)
  })

  test('is read whole over a hub that does not tell sizes', async () => {
    const source = new MemoryLog(numbered(20_000))
    source.tellsSize = false
    const log = open(source)
    await until(log, ended)
    expect(log.status).toMatchObject({ exact: true, lineCount: 20_000 })
  })

  test('may be empty, or without a last newline', async () => {
    const empty = open(new MemoryLog())
    await until(empty, ended)
    expect(empty.status).toMatchObject({ lineCount: 0, phase: 'ready' })
    const open1 = open(new MemoryLog('one\ntwo'))
    await until(open1, ended)
    expect(texts(open1)).toEqual(['one', 'two'])
  })

  test('that is not there is gone, until asked again', async () => {
    const source = new MemoryLog('back\n')
    source.missing = true
    const log = open(source)
    await until(log, ({ status }) => status.phase === 'gone')
    expect(source.reads.length).toBe(1)
    source.missing = false
    log.retry()
    await until(log, ended)
    expect(texts(log)).toEqual(['back'])
  })
})

describe('a growing log', () => {
  test('follows what is written, to the last byte after it has finished', async () => {
    const source = new MemoryLog('one\ntw')
    const log = open(source, true)
    await until(log, ({ status }) => status.lineCount === 2)
    source.write('o\nthree\n')
    await until(log, ({ status }) => status.lineCount === 3)
    expect(texts(log)).toEqual(['one', 'two', 'three'])
    source.write('last words')
    log.setLive(false)
    await until(log, ended)
    expect(texts(log).at(-1)).toBe('last words')
    const reads = source.reads.length
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(source.reads.length).toBe(reads)
  })

  test('never reads again what it holds', async () => {
    const source = new MemoryLog(numbered(1000))
    const log = open(source, true)
    await until(log, ({ status }) => status.lineCount === 1000)
    source.write('more\n')
    await until(log, ({ status }) => status.lineCount === 1001)
    const held = numbered(1000).length
    expect(source.reads.slice(1).every(([offset]) => offset >= held - overlap)).toBe(true)
  })

  test('waits for a log that is not written yet', async () => {
    const source = new MemoryLog('first\n')
    source.missing = true
    const log = open(source, true)
    await until(log, ({ status }) => status.phase === 'waiting')
    source.missing = false
    await until(log, ({ status }) => status.lineCount === 1)
    expect(log.status.phase).toBe('ready')
  })

  test('rests while nobody looks', async () => {
    const source = new MemoryLog('one\n')
    const log = open(source, true)
    await until(log, ({ status }) => status.lineCount === 1)
    log.setVisible(false)
    await new Promise((resolve) => setTimeout(resolve, 30))
    const reads = source.reads.length
    source.write('two\n')
    await new Promise((resolve) => setTimeout(resolve, 60))
    expect(source.reads.length).toBe(reads)
    log.setVisible(true)
    await until(log, ({ status }) => status.lineCount === 2)
  })

  test('is read anew when the task writes it anew', async () => {
    const source = new MemoryLog(numbered(100))
    const log = open(source, true)
    await until(log, ({ status }) => status.lineCount === 100)
    source.bytes = new TextEncoder().encode('again\n')
    await until(log, ({ status }) => status.epoch === 1 && status.lineCount === 1)
    expect(texts(log)).toEqual(['again'])
  })

  test('is read anew when another has come in its place that is longer', async () => {
    const source = new MemoryLog('first 1\nfirst 2\n')
    const log = open(source, true)
    await until(log, ({ status }) => status.lineCount === 2)
    source.bytes = new TextEncoder().encode(numbered(100))
    await until(log, ({ status }) => status.epoch === 1 && status.lineCount === 100)
    expect(texts(log)[0]).toBe('line 1')
    source.bytes = new TextEncoder().encode(numbered(100).replaceAll('line', 'LINE'))
    await until(log, ({ status }) => status.epoch === 2 && status.lineCount === 100)
    expect(texts(log)[0]).toBe('LINE 1')
  })

  test('keeps what it has through an outage, and goes on', async () => {
    const source = new MemoryLog('one\n')
    const log = open(source, true)
    await until(log, ({ status }) => status.lineCount === 1)
    source.failures = 2
    await until(log, ({ status }) => status.problem !== null)
    expect(log.status).toMatchObject({ lineCount: 1, problem: { kind: 'network' } })
    source.write('two\n')
    await until(log, ({ status }) => status.lineCount === 2 && status.problem === null)
  })
})

describe('a log that is followed through others', () => {
  /** Bytes of a log from some before the reader's end on, as the page is told of them. */
  const newsOf = (source: MemoryLog): Follow => {
    const tell: Follow = async (end, kept, signal) => {
      await pause(5, signal)
      const offset = end - kept
      return { bytes: source.bytes.slice(offset), offset, size: source.bytes.length }
    }
    return tell
  }
  const follow = (source: MemoryLog, news = newsOf(source)): LogEngine =>
    engines.open(source, { live: true, follow: news })

  test('is not looked at itself while it grows', async () => {
    const source = new MemoryLog('one\n')
    const log = follow(source)
    await until(log, ({ status }) => status.lineCount === 1)
    source.write('tw')
    await until(log, ({ status }) => status.lineCount === 2)
    source.write('o\nthree\n')
    await until(log, ({ status }) => status.lineCount === 3)
    expect(texts(log)).toEqual(['one', 'two', 'three'])
    expect(source.reads).toHaveLength(1)
    source.write('last words')
    log.setLive(false)
    await until(log, ended)
    expect(texts(log).at(-1)).toBe('last words')
  })

  test('is asked after by nobody while it is hidden, and seen at once when it is not', async () => {
    const source = new MemoryLog('one\n')
    let asked = 0
    const log = follow(source, (end, kept, signal) => {
      asked++
      return newsOf(source)(end, kept, signal)
    })
    await until(log, () => asked > 2)
    log.setVisible(false)
    await pause(20)
    const [before, reads] = [asked, source.reads.length]
    source.write('two\n')
    await pause(40)
    expect([asked, source.reads.length]).toEqual([before, reads])
    log.setVisible(true)
    await until(log, ({ status }) => status.lineCount === 2)
  })

  test.each([
    ['a longer one', numbered(100)],
    ['a shorter one', 'x\n'],
  ])('is read anew when %s has come in its place', async (_, text) => {
    const source = new MemoryLog('first 1\nfirst 2\n')
    const log = follow(source)
    await until(log, ({ status }) => status.lineCount === 2)
    source.bytes = new TextEncoder().encode(text)
    await until(log, ({ status }) => status.epoch === 1 && status.bytes === text.length)
    expect(`${texts(log).join('\n')}\n`).toBe(text)
  })

  test('is not taken for another by news that are late or early', async () => {
    const source = new MemoryLog(numbered(100))
    const late = { bytes: source.bytes.slice(0, 50), offset: 0, size: 50 }
    const early = { bytes: new Uint8Array([10]), offset: 10_000, size: 10_001 }
    const told = [late, early]
    const log = follow(source, (end, kept, signal) =>
      told.length > 0 ? Promise.resolve(told.pop() ?? null) : newsOf(source)(end, kept, signal),
    )
    await until(log, () => told.length === 0)
    source.write('more\n')
    await until(log, ({ status }) => status.lineCount === 101)
    expect(log.status.epoch).toBe(0)
  })
})

describe('finding', () => {
  const noise = numbered(20_000)
  const failure = [
    'Executing(%build): /bin/sh -e /var/tmp/rpm-tmp.aaa\n',
    '\u001b[31msrc/a.c:1:2: error: boom\u001b[0m\n',
    noise,
    'make: *** [Makefile:3: all] Error 1\n',
    'error: Bad exit status from /var/tmp/rpm-tmp.aaa (%build)\n',
  ].join('')

  test('the failing line, wherever it is', async () => {
    const log = open(new MemoryLog(noise + failure))
    await until(log, ended)
    expect(log.status.failing).toMatchObject({ line: 20_001, rule: 'cc-error' })
    expect(log.rows(20_001, 20_002)[0]).toMatchObject({ marked: true })
    expect(log.rows(20_000, 20_001)[0]).toMatchObject({ marked: false })
    expect(log.status.marks).toBe(3)
  })

  test('steps through the lines that say something, and goes round', async () => {
    const log = open(new MemoryLog(noise + failure))
    await until(log, ended)
    expect(log.next('mark', 0, false)).toBe(20_001)
    expect(log.next('mark', 20_001, false)).toBe(40_002)
    expect(log.next('mark', 40_003, false)).toBe(20_001)
    expect(log.next('mark', 20_001, true)).toBe(40_003)
  })

  test('text, whatever its case, as it comes', async () => {
    const source = new MemoryLog('Grüße\nsomething\n\u001b[1mGR\u001b[0mÜSSE grüße\n')
    const log = open(source, true)
    await until(log, ({ status }) => status.lineCount === 3)
    log.search({ ...noSearch, text: 'GRÜ' })
    await until(log, ({ status }) => status.search?.found === 2)
    expect(log.next('match', 0, false)).toBe(2)
    source.write('noch ein grün\n')
    await until(log, ({ status }) => status.search?.found === 3)
    log.search({ ...noSearch, text: '(.*' })
    await until(log, ({ status }) => status.search?.done === true)
    expect(log.status.search?.found).toBe(0)
    log.search({ ...noSearch, text: '' })
    expect(log.status.search).toBeNull()
  })

  test('text in the last line of a finished log, without a newline', async () => {
    const log = open(new MemoryLog('one\nneedle'))
    await until(log, ended)
    log.search({ ...noSearch, text: 'needle' })
    await until(log, ({ status }) => status.search?.found === 1)
    expect(log.next('match', 0, false)).toBe(1)
  })
})
