import { appendFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from '@playwright/test'

import { Random } from '../../demo-hub/logs/random'
import { openOwnPage } from '../logs/own-browser'
import { printTable, type Row } from '../table'
import { type RunningBuild, runFiveLogs } from './five-logs'
import { notePainted, paintedTimes, share } from './painted'

/** Seconds of writing: the opening and its own requests are over a minute ago when the last one is measured. */
const seconds = 125
const minute = 60_000

interface Request {
  kind: 'hub' | 'files'
  at: number
}

/** Collects each request to the hub and to its files. */
function countRequests(pages: Page[]): Request[] {
  const seen: Request[] = []
  for (const page of pages) {
    page.on('request', (request) => {
      const kind = request.url().includes('/kojihub') ? 'hub' : 'files'
      if (kind === 'hub' || request.url().includes('/kojifiles'))
        seen.push({ kind, at: Date.now() })
    })
  }
  return seen
}

/** Looks like a tab in the background to the page, which headless browsers do not have. */
function hide(page: Page): Promise<void> {
  return page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => true })
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'hidden' })
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
  })
}

interface Case {
  /** The number of its first line. */
  first: number
  name: string
  tabs: number
  hidden: boolean
  /** Milliseconds between two writes into a log, from and to; null for none. */
  writes: [number, number] | null
}

/** Writes numbered lines into all logs for a while; gives when each was written. */
async function writeLines(build: RunningBuild, given: Case): Promise<number[]> {
  const range = given.writes
  // Lines of an earlier case are still in the logs.
  const written: number[] = Array.from({ length: given.first }, () => 0)
  const until = Date.now() + seconds * 1000
  if (!range) {
    await sleep(seconds * 1000)
    return written
  }
  const writeInto = async (file: string) => {
    const random = new Random(file.slice(-20))
    while (Date.now() < until) {
      await sleep(random.integer(...range))
      const number = written.push(Date.now()) - 1
      await appendFile(file, `live line ${number} of the build\n`)
    }
  }
  await Promise.all(build.logs.map(writeInto))
  return written
}

async function openTabs(base: string, build: RunningBuild, { tabs, hidden }: Case) {
  const { browser } = await openOwnPage()
  // Tabs of one context share locks and channels.
  const context = await browser.newContext({ viewport: { width: 1600, height: 900 } })
  const pages: Page[] = []
  while (pages.length < tabs) pages.push(await context.newPage())
  const requests = countRequests(pages)
  for (const each of pages) {
    await each.addInitScript('globalThis.__name = (named) => named')
    await each.addInitScript(notePainted)
    await each.goto(base + build.page)
    await each
      .getByRole('log')
      .nth(build.logs.length - 1)
      .waitFor({ timeout: 60_000 })
  }
  const openedAt = Date.now()
  if (hidden) for (const each of pages) await hide(each)
  return { browser, pages, requests, openedAt }
}

/** The most in any minute that ends with one of them. */
const mostInAMinute = (times: number[]) =>
  Math.max(0, ...times.map((end) => times.filter((at) => at > end - minute && at <= end).length))

async function measure(base: string, build: RunningBuild, given: Case): Promise<Row> {
  const { browser, pages, requests, openedAt } = await openTabs(base, build, given)
  const written = await writeLines(build, given)
  await sleep(2000)
  const last = Date.now() - minute
  const late: number[] = []
  for (const page of given.hidden ? [] : pages) {
    const painted = await paintedTimes(page)
    for (const [number, at] of written.entries()) {
      if (at > last && !Number.isNaN(painted[number] ?? Number.NaN))
        late.push((painted[number] ?? 0) - at)
    }
  }
  await browser.close()
  late.sort((a, b) => a - b)
  const counted = (kind: Request['kind']) =>
    String(requests.filter((each) => each.kind === kind && each.at > last).length)
  const milliseconds = (part: number) => (late.length > 0 ? share(late, part).toFixed(0) : '–')
  return {
    case: given.name,
    'hub / min': counted('hub'),
    'files / min': counted('files'),
    'most in any min': String(mostInAMinute(requests.map(({ at }) => at))),
    'after opening': String(
      mostInAMinute(requests.map(({ at }) => at).filter((at) => at > openedAt)),
    ),
    lines: String(late.length),
    'p50 ms': milliseconds(0.5),
    'p95 ms': milliseconds(0.95),
    'longest ms': milliseconds(1),
  }
}

const fast: [number, number] = [200, 1500]
const cases: Case[] = [
  { first: 0, name: '1 tab, lines come fast', tabs: 1, hidden: false, writes: fast },
  { first: 10000, name: '5 tabs, all in sight', tabs: 5, hidden: false, writes: fast },
  { first: 20000, name: '1 tab, no lines', tabs: 1, hidden: false, writes: null },
  { first: 30000, name: '1 tab, hidden', tabs: 1, hidden: true, writes: fast },
]

/** Prints what watching a build of five logs costs a hub, and how late lines are seen. */
export async function measureWatching(base: string, dataDir: string): Promise<void> {
  const build = await runFiveLogs(new URL(base).origin, dataDir)
  const rows: Row[] = []
  for (const each of cases) rows.push(await measure(base, build, each))
  await build.cancel()
  printTable('Watching a build of five logs', rows)
}
