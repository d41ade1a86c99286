import { readFile } from 'node:fs/promises'
import { type Browser, chromium, type Page } from '@playwright/test'

import { findBrowser } from '../../scripts/find-browser'

/** A page in a browser of its own, whose renderer holds nothing else. */
export interface OwnPage {
  page: Page
  browser: Browser
}

const flags = ['--no-sandbox', '--disable-gpu', '--js-flags=--expose-gc']

/** Opens a browser with one page that collects its long tasks. */
export async function openOwnPage(): Promise<OwnPage> {
  const executablePath = findBrowser()
  if (!executablePath) throw new Error('This needs Chromium: npx playwright install chromium')
  const browser = await chromium.launch({ executablePath, args: flags })
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  // tsx wraps functions in a helper of this name, which they then want in the page as well.
  await page.addInitScript('globalThis.__name = (named) => named')
  await page.addInitScript(() => {
    const lengths: number[] = []
    Object.assign(globalThis, { longTasks: lengths })
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) lengths.push(duration)
    })
    observer.observe({ type: 'longtask', buffered: true })
  })
  return { page, browser }
}

/** The longest task of the main thread since this was last asked, in milliseconds; 0 below 50. */
export function longestTask(page: Page): Promise<number> {
  return page.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve, 300))
    const lengths: unknown = Reflect.get(globalThis, 'longTasks')
    return Array.isArray(lengths) ? Math.max(0, ...lengths.splice(0).map(Number)) : 0
  })
}

/** Bytes of a process that are its own: neither shared nor mapped from a file. */
async function ownBytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return Number(/^RssAnon:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024
}

/** There by the browser's flag; the tools of the page do not reach its workers. Runs in a worker. */
function collectGarbage(): void {
  const collect: unknown = Reflect.get(globalThis, 'gc')
  if (typeof collect === 'function') collect()
}

/** What the page holds by now in MB: its JavaScript heap, and all of its renderer with workers. */
export async function memoryOf({ page, browser }: OwnPage): Promise<{ heap: number; all: number }> {
  for (const worker of page.workers()) await worker.evaluate(collectGarbage)
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('HeapProfiler.collectGarbage')
  await devtools.send('Performance.enable')
  const { metrics } = await devtools.send('Performance.getMetrics')
  const heap = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  const renderers = processInfo.filter(({ type }) => type === 'renderer')
  const sizes = await Promise.all(renderers.map(({ id }) => ownBytes(id)))
  return { heap: heap / 1e6, all: Math.max(0, ...sizes) / 1e6 }
}
