import type { HubClient } from '../src/hub/client'
import { expect, scmUrl, signIn, test } from './support/test'

/** A failed build whose task left logs and whose package was built before. */
async function failedAgain(hub: HubClient) {
  const failed = await hub.call('listBuilds', {
    state: 3,
    type: 'rpm',
    queryOpts: { order: '-build_id', limit: 20 },
  })
  for (const build of failed) {
    const packageID = build.package_id
    const queryOpts = { order: '-build_id', limit: 1 }
    const params = { packageID, state: 1, completeBefore: build.creation_ts, queryOpts }
    const [earlier] = await hub.call('listBuilds', params)
    const below = await hub.call('getTaskDescendents', { task_id: build.task_id ?? 0 })
    const task = Object.values(below)
      .flat()
      .find(({ method, state }) => method === 'buildArch' && state === 5)
    if (!earlier || !task) continue
    const output = hub.call('listTaskOutput', { taskID: task.id, stat: true })
    if ('build.log' in (await output.catch(() => ({})))) return { build, earlier, task }
  }
  throw new Error('the hub has no failed build with logs and an earlier success')
}

test(
  'a failed build is one click from what changed, and each line from its log',
  { tag: '@any-hub' },
  async ({ page, hub }) => {
    const { build, earlier, task } = await failedAgain(hub)
    await page.goto(`builds/${build.nvr}`)
    const why = page.getByRole('region', { name: 'Why it failed' })
    await why.getByRole('link', { name: 'Compare with the last success' }).click()
    await expect(page).toHaveURL(new RegExp(`/tasks/${task.id}/compare/[\\w.]+\\?with=\\d+$`))
    const version = new RegExp(`^${earlier.package_name}-[^-]+-[^-]+$`)
    await expect(page.getByRole('link', { name: version })).toHaveCount(2)
    await expect(page.getByText('Earlier success')).toBeVisible()

    const list = page.getByRole('region', { name: /^Differences of / })
    await expect(list.getByText(/the failing line/)).toBeAttached()
    await expect(page.getByText(/^[\d,]+ differences? · /)).toBeVisible()
    await page.keyboard.press('n')
    await expect(page.getByText(/^\d+ of [\d,]+ differences? · /)).toBeVisible()
    const folds = list.getByRole('button', { name: /equal lines$/ })
    await list.evaluate((element) => element.scrollTo({ top: 0 }))
    const fold = folds.first()
    await expect(fold).toBeVisible()
    const folded = await fold.textContent()
    await fold.click()
    await expect(list.getByText(folded ?? '', { exact: true })).toHaveCount(0)

    await page.getByRole('button', { name: 'Failing line' }).click()
    const number = list
      .locator('div', { has: page.getByText(/the failing line/) })
      .getByRole('link', { name: /of the log now$/ })
      .last()
    const line = await number.textContent()
    await number.click()
    await expect(page).toHaveURL(new RegExp(`/tasks/${task.id}/logs/[\\w.]+#L${line}$`))
    const row = page.getByRole('log').locator('[aria-current=true]')
    await expect(row.getByRole('button', { name: `Select line ${line}` })).toBeInViewport()
    await page.goBack()
    await expect(list).toBeVisible()
  },
)

test(
  'equal logs, a log that is not there, a task that is not one of a build',
  { tag: '@any-hub' },
  async ({ page, hub }) => {
    const { task } = await failedAgain(hub)
    await page.goto(`tasks/${task.id}/compare/build.log?with=${task.id}`)
    await expect(page.getByText('Equal but for noise')).toBeVisible()
    await page.getByRole('link', { name: 'Read build.log of this task' }).click()
    await expect(page.getByRole('log')).toBeVisible()
    await page.getByRole('link', { name: 'Compare with the last success' }).click()
    await expect(page.getByRole('region', { name: /^Differences of / })).toBeVisible()
    await page.goto(`tasks/${task.id}/compare/no-such.log`)
    await expect(page.getByText(/^The hub has no such log of /)).toBeVisible()
    await page.goto(`tasks/${task.parent}/compare/build.log`)
    await expect(page.getByText('Nothing to compare with')).toBeVisible()
  },
)

test('a package that was never built has no earlier success', async ({ page }) => {
  test.setTimeout(120_000)
  const name = `never-built-${Date.now()}`
  const src = encodeURIComponent(scmUrl(name, 'noarch', 'secs=10', 'fail=noarch:check'))
  await page.goto(`submit?src=${src}&target=foreman-nightly-el9&scratch=1`)
  await signIn(page, 'petr')
  await page.getByRole('button', { name: 'Submit scratch build' }).click()
  const column = page.getByRole('region', { name: /^noarch, task/ })
  const failing = column.getByRole('link', { name: 'Read build.log at the failing line' })
  await failing.click({ timeout: 60_000 })
  await page.getByRole('link', { name: 'Compare with the last success' }).click()
  await expect(page.getByText('No earlier success')).toBeVisible()
  await expect(page.getByRole('link', { name: new RegExp(`^${name}-`) })).toBeVisible()
})
