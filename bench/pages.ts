import type { Browser, Page } from '@playwright/test'

import { freshPage, markWhenSeen, readSeen, type Seen } from './probe'
import { median, type Row } from './table'

const rounds = 5
const line = { offline: false, latency: 50, downloadThroughput: 2.5e6, uploadThroughput: 2.5e6 }

interface Measured {
  name: string
  /** The first content that a reader came for. */
  selector: string
  /** Where in-app navigation begins, and the link to it. */
  from: string
  link: string
}

const builds = 'table[aria-label="Builds"] tbody a[href*="/builds/"]'
const tasks = 'table[aria-label="Tasks"] tbody a[href*="/tasks/"]'
const nav = (path: string) => `header a[href$="${path}"]`

const measured: Measured[] = [
  {
    name: 'overview',
    selector: 'section[aria-label="Recent builds"] a[href*="/builds/"]',
    from: 'tasks',
    link: nav('/'),
  },
  { name: 'builds', selector: builds, from: '', link: nav('/builds') },
  {
    name: 'build',
    selector: 'section[aria-label="RPMs"] a[href$=".rpm"]',
    from: 'builds?state=complete',
    link: builds,
  },
  { name: 'tasks', selector: tasks, from: '', link: nav('/tasks') },
  {
    name: 'task',
    selector: 'table[aria-label="Task tree"] tbody a[href*="/tasks/"]',
    from: 'tasks?state=all&method=build',
    link: tasks,
  },
]

async function slowPage(browser: Browser): Promise<Page> {
  const page = await freshPage(browser)
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Network.enable')
  await devtools.send('Network.emulateNetworkConditions', line)
  return page
}

async function inApp(browser: Browser, base: string, { selector, from, link }: Measured) {
  const page = await slowPage(browser)
  await page.goto(base + from)
  await page.locator(link).first().waitFor()
  // What the page asks in the background is over.
  await page.waitForTimeout(1500)
  await page.evaluate(markWhenSeen, { name: 'in-app', selector })
  const clicked = page.evaluate(
    () =>
      new Promise<number>((resolve) =>
        document.addEventListener('click', () => resolve(performance.now()), { capture: true }),
      ),
  )
  await page.locator(link).first().click()
  const seen = await readSeen(page, 'in-app', await clicked)
  const url = page.url()
  await page.context().close()
  return { seen, url }
}

async function cold(browser: Browser, url: string, selector: string): Promise<Seen> {
  const page = await slowPage(browser)
  await page.addInitScript(markWhenSeen, { name: 'cold', selector })
  await page.goto(url, { waitUntil: 'commit' })
  const seen = await readSeen(page, 'cold', 0)
  await page.context().close()
  return seen
}

/** Cold and in-app, until the first content of each page; medians of five. */
export async function measurePages(browser: Browser, base: string): Promise<Row[]> {
  const rows: Row[] = []
  for (const page of measured) {
    const warm: Seen[] = []
    const first: Seen[] = []
    for (let round = 0; round < rounds; round++) {
      const { seen, url } = await inApp(browser, base, page)
      warm.push(seen)
      first.push(await cold(browser, url, page.selector))
    }
    const middle = (list: Seen[], of: (seen: Seen) => number) => median(list.map(of))
    const ms = (list: Seen[]) => middle(list, ({ after }) => after).toFixed(0)
    rows.push({
      page: page.name,
      'cold ms': ms(first),
      'in-app ms': ms(warm),
      'hub answers cold': String(middle(first, ({ hubAnswers }) => hubAnswers)),
      'in-app': String(middle(warm, ({ hubAnswers }) => hubAnswers)),
      'kB cold': (middle(first, ({ bytes }) => bytes) / 1000).toFixed(0),
      'kB in-app': (middle(warm, ({ bytes }) => bytes) / 1000).toFixed(0),
      'longest task ms': Math.max(...first.map(({ longestTask }) => longestTask)).toFixed(0),
    })
  }
  return rows
}
