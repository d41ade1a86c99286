import { expect, test } from './support/test'

test('a page whose hub never answers says what it waits for, can stop, and comes back', async ({
  page,
  askForFaults,
}) => {
  await page.clock.install()
  await askForFaults('listBuilds:hang')
  await page.goto('builds')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.clock.fastForward(12_000)
  const notice = page.getByRole('complementary', { name: 'Waiting for the hub' })
  await expect(notice).toContainText('The hub has not answered for')
  await expect(notice).toContainText('listBuilds')
  await notice.getByRole('button', { name: 'Stop waiting' }).click()
  await expect(notice).toBeHidden()
  await expect(page.getByRole('alert')).toContainText('Stopped before the hub answered')
  await askForFaults('')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('table', { name: 'Builds' }).getByRole('row').nth(1)).toBeVisible()
})

test('a page is back by itself within a minute of its hub', async ({ page, askForFaults }) => {
  await page.clock.install()
  await askForFaults('getTag:hang,listTagged:hang,countAndFilterResults:hang')
  await page.goto('tags/foreman-nightly-el9')
  await expect(page.getByText('foreman-nightly-el9').first()).toBeVisible()
  for (let minutes = 0; minutes < 3; minutes += 1) await page.clock.fastForward(60_000)
  await page.context().clearCookies()
  await page.clock.fastForward(45_000)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('foreman-nightly-el9')
  await expect(page.getByRole('region', { name: 'Settings' })).toBeVisible()
})

test('four tabs that a stuck hub keeps waiting leave a fifth one room to start', async ({
  page,
  context,
  askForFaults,
}) => {
  await askForFaults('*:hang')
  for (const path of ['builds', 'tasks', 'hosts', 'tags']) {
    const tab = await context.newPage()
    await tab.clock.install()
    await tab.goto(path, { waitUntil: 'commit' })
    await expect(tab.getByRole('banner')).toBeVisible()
    await tab.clock.fastForward(15_000)
  }
  await page.goto('users')
  await expect(page.getByRole('heading', { name: 'Users' })).toBeVisible()
})
