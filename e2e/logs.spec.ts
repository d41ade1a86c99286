import type { Locator, Page } from '@playwright/test'

import { expect, scmUrl, signIn, test } from './support/test'

/** The lines of the file behind the page, as the server has it. */
async function fileLines(page: Page): Promise<string[]> {
  const raw = page.getByRole('link', { name: 'Open the file as it is' })
  const answer = await page.request.get((await raw.getAttribute('href')) ?? '')
  return (await answer.body()).toString('utf8').replace(/\n$/, '').split('\n')
}

/** The rows that are drawn: number and text. */
function drawnRows(log: Locator): Promise<[number, string][]> {
  return log.evaluate((element) =>
    [...element.querySelectorAll<HTMLElement>('[data-row]')].map((row): [number, string] => [
      Number(row.querySelector<HTMLElement>('[data-line]')?.dataset['line']) + 1,
      row.querySelector('[data-text]')?.textContent ?? '',
    ]),
  )
}

async function expectSameLines(log: Locator, lines: string[]): Promise<void> {
  const drawn = await drawnRows(log)
  expect(drawn.length).toBeGreaterThan(5)
  for (const [number, text] of drawn) expect(text.trimEnd()).toBe(lines[number - 1]?.trimEnd())
}

test(
  'a finished log opens at its end; top, lines and links are exact',
  { tag: '@any-hub' },
  async ({ page, hub }) => {
    const tasks = await hub.call('listTasks', {
      opts: { method: 'buildArch', state: [2] },
      queryOpts: { order: '-id', limit: 1 },
    })
    await page.goto(`tasks/${tasks[0]?.id}/logs/build.log`)
    const log = page.getByRole('log')
    await expect(log).toBeVisible()
    const lines = await fileLines(page)
    await expect(page.getByText(`${lines.length.toLocaleString('en')} lines`)).toBeVisible()
    await expect(log.getByText(lines.at(-1) ?? '', { exact: true }).last()).toBeInViewport()
    await expectSameLines(log, lines)
    await page.getByRole('button', { name: 'To the top (g)' }).click()
    await expect(log.getByText(lines[0] ?? '', { exact: true }).first()).toBeInViewport()
    await expectSameLines(log, lines)

    await page.goto(`tasks/${tasks[0]?.id}/logs/build.log#L4-L6`)
    await page.reload()
    await expect(log.getByText(lines[4] ?? '', { exact: true }).first()).toBeInViewport()
  },
)

test('a growing log is followed until the reader scrolls, and loses nothing', async ({ page }) => {
  test.setTimeout(150_000)
  const src = encodeURIComponent(scmUrl('foreman', 'noarch', 'secs=240', 'lines=2500'))
  await page.goto(`submit?src=${src}&target=foreman-nightly-el9&scratch=1`)
  await signIn(page, 'petr')
  await page.getByRole('button', { name: 'Submit scratch build' }).click()
  const column = page.getByRole('region', { name: /^noarch, task/ })
  await column.getByRole('link', { name: 'Open build.log' }).click({ timeout: 45_000 })
  const log = page.getByRole('log')
  await expect(page.getByText('Following', { exact: true })).toBeVisible()
  await expect.poll(async () => (await drawnRows(log)).at(-1)?.[0] ?? 0).toBeGreaterThan(150)
  await log.hover()
  await page.mouse.wheel(0, -1500)
  await expect(page.getByText('Following', { exact: true })).toBeHidden()
  await page.getByRole('button', { name: 'Resume following' }).click()
  await expect(page.getByText('Following', { exact: true })).toBeVisible()
  await expect(page.getByText('closed').first()).toBeVisible({ timeout: 90_000 })
  await expect(log.getByText('Child return code was: 0').last()).toBeInViewport({ timeout: 20_000 })
  const lines = await fileLines(page)
  await expect(page.getByText(`${lines.length.toLocaleString('en')} lines`)).toBeVisible()
  await expectSameLines(log, lines)
  expect(lines.join('\n')).toMatch(/[\u0080-\uffff]/)
})

test('ten megabytes open at the end and are searched', async ({ page, hub }) => {
  const builds = await hub.call('listBuilds', {
    state: 1,
    type: 'rpm',
    queryOpts: { order: '-build_id', limit: 30 },
  })
  const large = builds.find(({ extra }) => JSON.stringify(extra).includes('lines=110000'))
  if (!large) throw new Error('the demo hub has no build with a large log')
  const logs = await hub.call('getBuildLogs', { build: large.build_id })
  const arch = logs.find(({ name, dir }) => name === 'build.log' && dir)?.dir
  await page.goto(`builds/${large.nvr}/logs/${arch}/build.log`)
  const log = page.getByRole('log')
  await expect(log.getByText('Child return code was: 0').last()).toBeInViewport({ timeout: 40_000 })
  await expect(page.getByText(/^1\d\d,\d{3} lines/)).toBeVisible({ timeout: 20_000 })
  await page.keyboard.press('Control+f')
  const find = page.getByPlaceholder('Find in log')
  await expect(find).toBeFocused()
  await find.fill('executing(%prep)')
  await find.press('Enter')
  await expect(log.getByText(/Executing\(%prep\)/i).first()).toBeInViewport()
})
