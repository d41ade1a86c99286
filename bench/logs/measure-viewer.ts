import type { Page } from '@playwright/test'

import { longestTask, memoryOf, type OwnPage, openOwnPage } from './own-browser'
import type { LogPlace } from './places'
import type { SyntheticLog } from './synthetic-log'
import type { Viewer } from './viewers'

/** What one run with one log shows: milliseconds, MB, frames; null for what could not be measured. */
export interface Figures {
  tail: number | null
  whole: number | null
  search: number | null
  longestTask: number | null
  /** Frames of a drag from end to end that takes 4 s: 240 at 60 a second. */
  frames: number | null
  longestGap: number | null
  heap: number | null
  /** The renderer's own memory; with an empty log the viewer itself. */
  memory: number | null
  /** Why the rest could not be measured. */
  failed: string | null
}

const limit = 120_000
const dragTime = 4000

async function untilMarked(page: Page, name: string): Promise<number> {
  const marked = (mark: string) =>
    performance.getEntriesByName(mark)[0]?.startTime ??
    (document.title.startsWith('failed: ') ? document.title : false)
  const handle = await page.waitForFunction(marked, name, { timeout: limit, polling: 100 })
  const value = await handle.jsonValue()
  if (typeof value === 'number') return value
  throw new Error(String(value))
}

/** Drags what scrolls most from its end to its beginning; runs in the page. */
async function drag(time: number): Promise<{ frames: number; longestGap: number }> {
  const scrolls = [...document.querySelectorAll('*')].filter((element) =>
    ['auto', 'scroll'].includes(getComputedStyle(element).overflowY),
  )
  const box = scrolls.toSorted((a, b) => b.scrollHeight - a.scrollHeight)[0]
  if (!box) throw new Error('nothing scrolls')
  const end = box.scrollHeight - box.clientHeight
  const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))
  const start = await nextFrame()
  let [frames, longestGap, before] = [0, 0, start]
  while (before - start < time) {
    box.scrollTop = end * (1 - (before - start) / time)
    const now = await nextFrame()
    longestGap = Math.max(longestGap, now - before)
    before = now
    frames++
  }
  return { frames, longestGap }
}

/** Reads all of a log that is too large to be read unasked. Milliseconds until it was asked. */
async function askForAll(page: Page): Promise<number> {
  const button = page.getByRole('button', { name: 'Read all of it' })
  const whole = page.waitForFunction(() => performance.getEntriesByName('whole').length > 0, null, {
    timeout: limit,
  })
  const asked = button.click({ timeout: limit }).then(() => true)
  const pressed = await Promise.race([whole.then(() => false), asked]).catch(() => false)
  // The other of the two ends with the page.
  whole.catch(() => {})
  asked.catch(() => {})
  return pressed ? page.evaluate(() => performance.now()) : 0
}

async function run(own: OwnPage, viewer: Viewer, log: SyntheticLog, url: string, into: Figures) {
  const { page } = own
  await viewer.prepare(page, log)
  await page.goto(url, { waitUntil: 'commit' })
  into.tail = await untilMarked(page, 'tail')
  const asked = viewer.name === 'koji-console' ? await askForAll(page) : 0
  into.whole = (await untilMarked(page, 'whole')) - asked
  const { heap, all } = await memoryOf(own)
  Object.assign(into, { heap, memory: all, longestTask: await longestTask(page) })
  if (viewer.search && log.found > 0) into.search = await viewer.search(page, log)
  into.longestTask = Math.max(into.longestTask ?? 0, await longestTask(page))
  Object.assign(into, await page.evaluate(drag, dragTime))
  into.longestTask = Math.max(into.longestTask, await longestTask(page))
}

/** One run in a browser of its own. Never rejects: `failed` says what went wrong. */
export async function measureViewer(
  viewer: Viewer,
  log: SyntheticLog,
  base: string,
  place: LogPlace,
): Promise<Figures> {
  const figures: Figures = {
    tail: null,
    whole: null,
    search: null,
    longestTask: null,
    frames: null,
    longestGap: null,
    heap: null,
    memory: null,
    failed: null,
  }
  const own = await openOwnPage()
  const ends: (() => void)[] = []
  const ended = new Promise<string>((resolve) => {
    own.page.on('crash', () => resolve('crashed'))
    // Each step may take its time; what has no limit of its own ends here.
    const timer = setTimeout(() => resolve(`> ${limit / 1000} s`), 3 * limit)
    ends.push(() => clearTimeout(timer))
  })
  const measured = run(own, viewer, log, viewer.address(base, place), figures).then(
    () => null,
    (error: unknown) => {
      const text = String(error)
      if (/crashed|Target closed/.test(text)) return 'crashed'
      return /Timeout/.test(text) ? `> ${limit / 1000} s` : text.replace(/^.*failed: /, '')
    },
  )
  figures.failed = await Promise.race([measured, ended])
  for (const end of ends) end()
  await own.browser.close()
  return figures
}
