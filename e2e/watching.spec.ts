import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page, Request } from '@playwright/test'

import { createHubClient, type HubClient } from '../src/hub/client'
import { memoryStore } from '../src/hub/session-store'
import { startConsole } from './support/own-console'
import { expect, scmUrl, test } from './support/test'

/** A build for three architectures that writes for minutes, and the number of its task. */
async function runBuild(hub: HubClient): Promise<number> {
  await hub.session.signInWithPassword('petr', 'petr-pw')
  const src = scmUrl('foreman', 'secs=2000', 'lines=60000')
  const outcome = await hub.write('build', { src, target: 'foreman-nightly-el9' })
  if (!('result' in outcome)) throw new Error('the answer to the build was lost')
  return outcome.result
}

const lastLine = (log: Locator) =>
  log.evaluate((element) => {
    const lines = [...element.querySelectorAll<HTMLElement>('[data-line]')]
    return Number(lines.at(-1)?.dataset['line'] ?? -1)
  })

/** Waits until all three logs of a watch page have grown, or become another, so many times. */
async function untilGrown(page: Page, times: number): Promise<void> {
  const logs = page.getByRole('log')
  await expect(logs).toHaveCount(3, { timeout: 60_000 })
  for (let time = 0; time < times; time++) {
    const before = await Promise.all([0, 1, 2].map((at) => lastLine(logs.nth(at))))
    for (const [at, line] of before.entries()) {
      await expect.poll(() => lastLine(logs.nth(at)), { timeout: 30_000 }).not.toBe(line)
    }
  }
}

const isHub = (request: Request) => request.url().includes('/kojihub')
const isFile = (request: Request) => request.url().includes('/kojifiles')
/** The logs, of those that are shown, of which a request asks what is new. */
const askedLogs = (request: Request) =>
  [
    ...(request.postData() ?? '').matchAll(
      /taskID<.{0,40}?(\d+)<.{0,80}?fileName<.{0,40}?((?:build|root|mock_output)\.log)</gs,
    ),
  ].map(([, task, file]) => `${task} ${file}`)

/** As a tab in the background looks to its page, or in front again; headless browsers have none. */
function setHidden(page: Page, hidden: boolean): Promise<void> {
  return page.evaluate((isHidden) => {
    const state = isHidden ? 'hidden' : 'visible'
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => isHidden })
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state })
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
  }, hidden)
}

test('a watch page makes one request a second at most, and none while it is hidden', async ({
  page,
  hub,
}) => {
  test.slow()
  const task = await runBuild(hub)
  await page.goto(`tasks/${task}/watch`)
  await untilGrown(page, 1)
  const seen: Request[] = []
  page.on('request', (request) => {
    if (isHub(request) || isFile(request)) seen.push(request)
  })
  const from = Date.now()
  await untilGrown(page, 10)
  const seconds = (Date.now() - from) / 1000
  // A column that begins asks for its own things at once; each log by itself would make six times as many.
  expect(seen.filter(isHub).length).toBeLessThanOrEqual(seconds + 6)
  // A change of the log that is shown reads the other one from its file.
  expect(seen.filter(isFile).length).toBeLessThanOrEqual(6)

  await setHidden(page, true)
  // What was under way when it was hidden.
  await page.waitForTimeout(1000)
  seen.length = 0
  await page.waitForTimeout(8000)
  expect(seen).toEqual([])
  await setHidden(page, false)
  await untilGrown(page, 1)
  await hub.write('cancelTask', { task_id: task })
})

test('of several tabs one reads the logs, and another when that is hidden or closed', async ({
  context,
  page,
  hub,
}) => {
  test.slow()
  const task = await runBuild(hub)
  await page.goto(`tasks/${task}/watch`)
  await untilGrown(page, 1)
  const other = await context.newPage()
  await other.goto(`tasks/${task}/watch`)
  await untilGrown(other, 1)
  // The tabs that asked after each log: a log that begins is read by the tab that sees it first.
  const askers = new Map<string, Set<Page>>()
  context.on('request', (request) => {
    for (const log of askedLogs(request)) {
      askers.set(log, (askers.get(log) ?? new Set()).add(request.frame().page()))
    }
  })
  const tabsOfEach = () => [...askers.values()].map((tabs) => tabs.size)
  const asking = () => new Set([...askers.values()].flatMap((tabs) => [...tabs]))
  await untilGrown(other, 2)
  await untilGrown(page, 1)
  expect(tabsOfEach().length).toBeGreaterThanOrEqual(3)
  expect(new Set(tabsOfEach())).toEqual(new Set([1]))

  await setHidden(page, true)
  await untilGrown(other, 2)
  askers.clear()
  await untilGrown(other, 2)
  expect(asking()).toEqual(new Set([other]))

  await setHidden(page, false)
  await untilGrown(page, 1)
  askers.clear()
  await untilGrown(page, 1)
  expect(new Set(tabsOfEach())).toEqual(new Set([1]))
  await other.close()
  askers.clear()
  await untilGrown(page, 2)
  expect(asking()).toEqual(new Set([page]))
  await hub.write('cancelTask', { task_id: task })
})

test('a hub that does not give logs through its API has them read from their files', async ({
  page,
  hub,
  askForFaults,
}) => {
  test.slow()
  await askForFaults('downloadTaskOutput:fault:1013')
  const task = await runBuild(hub)
  await page.goto(`tasks/${task}/watch`)
  await untilGrown(page, 3)
  await hub.write('cancelTask', { task_id: task })
})

test('a log that is replaced by a longer one is read anew, and it is said', async ({ page }) => {
  test.slow()
  const data = await mkdtemp(join(tmpdir(), 'koji-console-replaced-'))
  const own = await startConsole('--data', data)
  const at = (path: string) => new URL(path, own.url).href
  const hub = createHubClient({
    hubUrl: at('kojihub'),
    loginUrl: at('kojihub/ssllogin'),
    filesUrl: at('kojifiles'),
    sessionStore: memoryStore(),
  })
  // One that waits for ever is as live as what is written into its log.
  const opts = { method: 'buildArch', state: [0] }
  const [task] = await hub.call('listTasks', { opts, queryOpts: { order: '-id', limit: 1 } })
  const id = task?.id ?? 0
  const directory = join(data, 'topdir/work/tasks', String(id % 10_000), String(id))
  await mkdir(directory, { recursive: true })
  const write = (lines: string[]) => writeFile(join(directory, 'build.log'), lines.join('\n'))
  await write(['old 1', 'old 2', ''])
  await page.goto(at(`tasks/${id}/logs/build.log`))
  const log = page.getByRole('log')
  await expect(log).toContainText('old 2')
  const fresh = Array.from({ length: 20 }, (_, index) => `new ${index + 1}`)
  await write([...fresh, ''])
  await expect(log).toContainText('new 20')
  await expect(log).toContainText('new 1')
  await expect(log).not.toContainText('old')
  await expect(page.getByText('This log was replaced on the hub')).toBeVisible()
  await own.stop()
  await rm(data, { recursive: true, force: true })
})
