import type { Browser, Page } from '@playwright/test'

/** What must be in the page: an element, and a text in it if one is given. */
export interface Sight {
  selector: string
  text?: string
}

/** What happened until something was in view, in milliseconds and bytes. */
export interface Seen {
  after: number
  /** Requests to the hub whose answer was there. */
  hubAnswers: number
  bytes: number
  longestTask: number
}

/** A page in a context of its own, with nothing cached. */
export async function freshPage(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  // tsx wraps functions in a helper of this name, which they then want in the page as well.
  await page.addInitScript('globalThis.__name = (named) => named')
  return page
}

/**
 * Marks `name` in the page when the sight is painted. Runs in the page, so it stands alone; as an
 * init script or by evaluate.
 */
export function markWhenSeen({ name, selector, text = '' }: Sight & { name: string }): void {
  performance.clearMarks(name)
  const found = () => document.querySelector(selector)?.textContent.includes(text) ?? false
  const look = () => {
    if (!found()) return
    observer.disconnect()
    // The next task after the frame that has it.
    requestAnimationFrame(() => setTimeout(() => performance.mark(name)))
  }
  const observer = new MutationObserver(look)
  observer.observe(document, { childList: true, subtree: true, attributes: true })
  look()
}

/** Waits for a mark and reads what the browser knows about the time since `start`. */
export async function readSeen(page: Page, name: string, start: number): Promise<Seen> {
  await page.waitForFunction((mark) => performance.getEntriesByName(mark).length > 0, name)
  // Requests are listed when they have ended.
  await page.waitForTimeout(400)
  return page.evaluate(
    async ([mark, from]) => {
      const end = performance.getEntriesByName(mark)[0]?.startTime ?? Number.NaN
      const requests = performance
        .getEntriesByType('resource')
        .concat(performance.getEntriesByType('navigation'))
        .filter((entry) => entry instanceof PerformanceResourceTiming)
        .filter(({ startTime }) => startTime >= from && startTime < end)
      const tasks = await new Promise<PerformanceEntryList>((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries())).observe({
          type: 'longtask',
          buffered: true,
        })
        setTimeout(() => resolve([]), 200)
      })
      const lengths = tasks.filter((task) => task.startTime >= from).map(({ duration }) => duration)
      const before = requests.filter(({ responseEnd }) => responseEnd <= end)
      return {
        after: end - from,
        hubAnswers: before.filter(({ name: url }) => url.includes('/kojihub')).length,
        bytes: before.reduce((sum, { transferSize }) => sum + transferSize, 0),
        longestTask: Math.max(0, ...lengths),
      }
    },
    [name, start] as const,
  )
}
