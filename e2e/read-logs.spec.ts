import type { Locator } from '@playwright/test'

import { displayLine } from '../src/features/log-viewer/engine/display-line'
import type { HubClient } from '../src/hub/client'
import { expect, test } from './support/test'

/** The newest failed task of an architecture whose builder wrote when its log's bytes came. */
async function timedFailure(hub: HubClient): Promise<number> {
  const tasks = await hub.call('listTasks', {
    opts: { method: 'buildArch', state: [5] },
    queryOpts: { order: '-id', limit: 30 },
  })
  for (const { id } of tasks) {
    const output = await hub.call('listTaskOutput', { taskID: id }).catch(() => [])
    if (JSON.stringify(output).includes('build.log-ts.log')) return id
  }
  throw new Error('no failed task has times beside its log')
}

const rowCount = (log: Locator) => log.locator('[data-row]').count()

test('a log is read by its parts: errors, sections, times, hits, wrapped lines', async ({
  page,
  hub,
}) => {
  const task = await timedFailure(hub)
  await page.goto(`tasks/${task}/logs/build.log`)
  const log = page.getByRole('log')
  const failing = log.locator('.bg-bad-soft [data-text]')
  await expect(failing).toBeInViewport()
  const quoted = (await failing.textContent()) ?? ''

  await page.getByRole('button', { name: 'Sections' }).click()
  const sections = page.getByRole('group', { name: 'Sections' })
  await expect(sections.getByRole('button', { name: /^failed %\w+ / })).toBeVisible()
  await sections
    .getByRole('button', { name: /^%prep/ })
    .first()
    .click()
  await expect(log.getByText('Executing(%prep)').first()).toBeInViewport()
  await page.keyboard.press('z')
  await expect(log.getByText(/lines folded/).first()).toBeVisible()
  await log.getByRole('button', { name: 'Unfold %prep' }).first().click()
  await expect(log.getByRole('button', { name: 'Fold %prep' }).first()).toBeVisible()
  await page.getByRole('button', { name: 'Failing line' }).click()
  await expect(failing).toHaveText(quoted)
  await expect(failing).toBeInViewport()
  await page.keyboard.press('t')
  await expect(log.getByText(/^\d\d:\d\d:\d\d$/).first()).toBeVisible()

  await page.keyboard.press('Control+f')
  await page.keyboard.type('Executing(%')
  await expect(page.getByRole('button', { name: 'Next match' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(log.locator('mark').first()).toBeInViewport()
  await page.getByRole('button', { name: 'Only matching lines (m)' }).click()
  await expect.poll(() => rowCount(log)).toBeLessThan(60)
  await expect(log.getByText('Executing(%prep)').first()).toBeAttached()
  await page.keyboard.press('Escape')

  await page.setViewportSize({ width: 480, height: 700 })
  await page.getByRole('button', { name: 'Wrap long lines (w)' }).click()
  await log.focus()
  await page.keyboard.press('g')
  await expect(log.locator('[data-part="1"]').first()).toBeVisible()
  const overflow = () => log.evaluate((element) => element.scrollWidth - element.clientWidth)
  await expect.poll(overflow).toBeLessThanOrEqual(40)
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keys in a log' })).toBeVisible()
})

test('what is selected is copied whole, wherever its rows are', async ({ page, context, hub }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const task = await timedFailure(hub)
  const pasted = () => page.evaluate(() => navigator.clipboard.readText())
  await page.goto(`tasks/${task}/logs/build.log#L5`)
  const log = page.getByRole('log')
  await expect(log.locator('[data-row="4"]')).toBeInViewport()
  const raw = page.getByRole('link', { name: 'Open the file as it is' })
  const answer = await page.request.get((await raw.getAttribute('href')) ?? '')
  const written = (await answer.body()).toString('utf8').replace(/\n$/, '').split('\n')
  // A line is copied as it is shown: without colours, its control characters visible.
  const lines = written.map((line) => displayLine(Buffer.from(line)).text)
  await expect(page.getByText(`${lines.length.toLocaleString('en')} lines`)).toBeVisible()

  const at = await log.locator('[data-row="8"] [data-text]').boundingBox()
  const view = await log.boundingBox()
  if (!at || !view) throw new Error('nothing is drawn')
  await page.mouse.move(at.x + 8, at.y + 9)
  await page.mouse.down()
  await page.mouse.move(at.x + 20, at.y + 60)
  for (let turns = 0; turns < 8; turns++) await page.mouse.wheel(0, 500)
  await expect(log.locator('[data-row="8"]')).not.toBeInViewport()
  await page.mouse.move(at.x + 30, view.y + view.height - 30)
  await page.mouse.up()
  await page.keyboard.press('Control+c')
  await expect.poll(async () => (await pasted()).split('\n').length).toBeGreaterThan(150)
  const copied = (await pasted()).split('\n')
  expect(copied.slice(1, -1)).toEqual(lines.slice(9, 9 + copied.length - 2))

  await page.mouse.click(at.x + 20, view.y + 60)
  await page.keyboard.press('Control+a')
  await expect(page).toHaveURL(new RegExp(`#L1-L${lines.length}$`))
  await page.keyboard.press('Control+c')
  await expect.poll(async () => (await pasted()).split('\n').length).toBe(lines.length)
  await page.getByRole('button', { name: 'Copy the chosen lines' }).click()
  await page.getByRole('button', { name: /as Markdown$/ }).click()
  await expect.poll(pasted).toContain(`#L1-L${lines.length})`)
})

test('architectures side by side are searched and scrolled together', async ({ page, hub }) => {
  const builds = await hub.call('listTasks', {
    opts: { method: 'buildArch', state: [2], arch: ['ppc64le'] },
    queryOpts: { order: '-id', limit: 1 },
  })
  await page.goto(`tasks/${builds[0]?.parent}/watch?q=umask`)
  const logs = page.getByRole('log')
  await expect.poll(() => logs.count()).toBeGreaterThan(2)
  await expect(page.getByRole('searchbox', { name: 'Find in log' })).toHaveValue('umask')
  await expect(page.getByText(/^\d+ lines$/)).toHaveCount(await logs.count())
  await page.getByRole('searchbox', { name: 'Find in log' }).press('Enter')
  for (const log of await logs.all()) await expect(log.locator('mark').first()).toBeInViewport()

  await page.getByRole('button', { name: 'Scroll together' }).click()
  const tops = () => logs.evaluateAll((panes) => panes.map(({ scrollTop }) => scrollTop))
  const before = await tops()
  await logs.first().hover()
  await page.mouse.wheel(0, -900)
  await expect.poll(async () => (await tops())[0]).toBeLessThan(before[0] ?? 0)
  const moved = async () => (await tops()).map((top, index) => top < (before[index] ?? 0))
  await expect.poll(moved).toEqual(before.map(() => true))
})
