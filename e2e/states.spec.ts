import { expect, test } from './support/test'

test('a slow hub shows skeletons in place, then the rows', async ({ page, askForFaults }) => {
  await askForFaults('listBuilds:slow:3000')
  await page.goto('builds')
  const table = page.getByRole('table', { name: 'Builds' })
  await expect(table).toHaveAttribute('aria-busy', 'true')
  await expect(table.getByRole('row')).toHaveCount(13)
  await expect(table).toHaveAttribute('aria-busy', 'false', { timeout: 20_000 })
  await expect(table.getByRole('link').first()).toBeVisible()
})

test('a failing hub says why and the way back works', async ({ page, askForFaults }) => {
  await askForFaults('*:offline')
  await page.goto('builds')
  await expect(page.getByRole('alert')).toContainText('cannot be reached', { timeout: 30_000 })
  await askForFaults('')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('table', { name: 'Builds' }).getByRole('link').first()).toBeVisible()
})

test('one failing panel leaves the page standing', async ({ page, askForFaults, hub }) => {
  const [build] = await hub.call('listBuilds', {
    state: 1,
    type: 'rpm',
    queryOpts: { order: '-build_id', limit: 1 },
  })
  await askForFaults('listBuildRPMs:fault:1000,getChangelogEntries:fault:1')
  await page.goto(`builds/${build?.nvr}`)
  await expect(page.getByRole('region', { name: 'RPMs' }).getByRole('alert')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Changelog' })).toContainText('Not available')
  await expect(page.getByRole('region', { name: 'Logs' }).getByRole('link').first()).toBeVisible()
  await expect(page.getByRole('region', { name: 'Tags' })).not.toContainText('In no tag')
})

test('a broken answer is an error, not a wrong page', async ({ page, askForFaults }) => {
  await askForFaults('listBuilds:broken')
  await page.goto('builds')
  await expect(page.getByRole('alert')).toContainText('broken', { timeout: 30_000 })
})

test('good rows stay while a refresh fails', async ({ page, askForFaults }) => {
  await page.goto('tasks')
  const table = page.getByRole('table', { name: 'Tasks' })
  await expect(table.getByRole('link').first()).toBeVisible()
  await askForFaults('listTasks:http:503')
  await expect(page.getByText(/Not refreshed:/)).toBeVisible({ timeout: 45_000 })
  await expect(table.getByRole('link').first()).toBeVisible()
  await askForFaults('')
  await expect(page.getByText(/Not refreshed:/)).toBeHidden({ timeout: 30_000 })
})

test('a log comes through the hub where the files door is closed', async ({
  page,
  askForFaults,
  hub,
}) => {
  const tasks = await hub.call('listTasks', {
    opts: { method: 'buildArch', state: [2] },
    queryOpts: { order: '-id', limit: 1 },
  })
  await askForFaults('files:offline')
  await page.goto(`tasks/${tasks[0]?.id}/logs/build.log`)
  await expect(page.getByRole('log')).toContainText('Child return code was: 0', { timeout: 30_000 })
})

test('what filters leave empty can be cleared', async ({ page }) => {
  await page.goto('builds?package=no-such-package')
  await expect(page.getByText('No builds match these filters')).toBeVisible()
  await page.getByRole('button', { name: 'Clear filters' }).last().click()
  await expect(page.getByRole('table', { name: 'Builds' }).getByRole('link').first()).toBeVisible()
})

test('what is slow tells how long, and can be stopped and asked again', async ({
  page,
  askForFaults,
}) => {
  await askForFaults('countAndFilterResults:slow:60000')
  await page.goto('tags/foreman-3.18-el9-candidate?tab=builds')
  const work = page.getByRole('status').filter({ hasText: 'The hub is at work on the builds' })
  await expect(work).toContainText(/\d+ s/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('foreman-3.18-el9-candidate')
  await work.getByRole('button', { name: 'Stop' }).click()
  await expect(page.getByText(/^Stopped before the hub answered/)).toBeVisible()
  await expect(work).toBeHidden()
  await askForFaults('')
  await page.getByRole('button', { name: 'Ask again' }).click()
  await expect(
    page
      .getByRole('table', { name: /^Builds in/ })
      .getByRole('link')
      .first(),
  ).toBeVisible()
})
