import { expect, test } from './support/test'

test('reports lead from a bar to what it counts', { tag: '@any-hub' }, async ({ page, hub }) => {
  await page.goto('./')
  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('link', { name: 'Reports' }).click()
  await page.getByRole('link', { name: 'Builds by user' }).click()
  const table = page.getByRole('table', { name: 'Builds by user' })
  const first = table.getByRole('row').nth(1)
  await expect(page.getByRole('button', { name: 'Count again' })).toBeVisible()
  const name = (await first.getByRole('link').textContent()) ?? ''
  const count: unknown = await hub.call('listBuilds', {
    userID: name,
    queryOpts: { countOnly: true },
  })
  await expect(first).toContainText(Number(count).toLocaleString('en'))
  const chart = page.getByRole('figure', { name: 'builds by user' })
  await chart.getByRole('link').first().click()
  await expect(page).toHaveURL(new RegExp(`/builds\\?owner=${name}`))
  await page.goBack()
  await expect(page.getByRole('button', { name: 'Count again' })).toBeVisible()
  await table.getByRole('button', { name: 'User' }).click()
  await expect(page).toHaveURL(/order=-name/)
})

test('a count can be stopped and goes on; a failing hub is said', async ({
  page,
  askForFaults,
}) => {
  await askForFaults('listTasks:slow:60000')
  await page.goto('reports/tasks-by-host')
  await page.getByRole('button', { name: 'Stop' }).click()
  await expect(page.getByText(/^Stopped at 0 of \d+ hosts/)).toBeVisible()
  await askForFaults('listTasks:fault:1000')
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(page.getByRole('note')).toContainText('would not count')
  await askForFaults('')
  await page.getByRole('button', { name: 'Count again' }).click()
  await expect(page.getByRole('note')).toBeHidden()
  await expect(page.getByRole('figure').getByRole('link').first()).toBeVisible()
  await page.getByLabel('Host arch').selectOption('s390x')
  await expect(page).toHaveURL(/arch=s390x/)
  await expect(page.getByText('2 of 2 hosts')).toBeVisible()
})

test('how builds ended and where they went, in the days that the address says', async ({
  page,
}) => {
  await page.goto('reports/builds-by-status?days=365')
  await page
    .getByRole('figure')
    .getByRole('link', { name: /^failed/ })
    .click()
  await expect(page).toHaveURL(/state=failed&after=\d{4}-\d\d-\d\d/)
  await page.goto('buildsbytarget?days=-1')
  await expect(page).toHaveURL(/reports\/builds-by-target\?days=-1/)
  const read = page.getByText(/^[\d,]+ of [\d,]+ build tasks$/)
  await expect(read).toBeVisible()
  await page
    .getByRole('figure')
    .getByRole('link', { name: /nightly/ })
    .first()
    .click()
  await expect(page).toHaveURL(/\/targets\//)
  await page.goto('reports/untagged-builds')
  await page.getByRole('table', { name: 'Untagged builds' }).getByRole('link').first().click()
  await expect(page).toHaveURL(/\/builds\/\d+/)
  await page.goto('reports/nothing')
  await page.getByRole('link', { name: 'All reports' }).click()
  await expect(page.getByRole('link', { name: 'RPMs by host' })).toBeVisible()
})

test('the cluster tells where no builder is ready', async ({ page, askForFaults }) => {
  await page.goto('hosts')
  await page.getByRole('link', { name: 'Load and capacity by channel' }).click()
  const missing = page.getByRole('list', { name: 'Without a builder' })
  await expect(missing).toContainText('s390x in channel s390x has no ready builder')
  const channels = page.getByRole('table', { name: 'Channels' })
  const row = channels.getByRole('row').filter({ has: page.getByRole('link', { name: 'maven' }) })
  await expect(row).toContainText('no builder')
  await page.getByLabel('Builders of').selectOption('aarch64')
  const base = channels
    .getByRole('row')
    .filter({ has: page.getByRole('link', { name: 'default', exact: true }) })
  await expect(base).toContainText('1 of 1 enabled')
  await missing.getByRole('link', { name: 'Its builders' }).click()
  await expect(page.getByRole('row').filter({ hasText: 'disabled' }).first()).toBeVisible()
  await askForFaults('listTasks:fault:1000')
  await page.goto('cluster')
  await expect(page.getByText(/Not refreshed/)).toBeVisible()
  await expect(channels).toContainText('of 5 enabled')
})
