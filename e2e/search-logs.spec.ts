import { expect, scmUrl, signIn, test } from './support/test'

test('all logs of a finished build are searched at once', async ({ page, hub }) => {
  const builds = await hub.call('listBuilds', {
    state: 1,
    type: 'rpm',
    queryOpts: { order: '-build_id', limit: 30 },
  })
  const large = builds.find(({ extra }) => JSON.stringify(extra).includes('lines=110000'))
  await page.goto(`tasks/${large?.task_id}`)
  await page.getByRole('link', { name: 'Search all logs' }).click()
  await expect(page.getByText(/\d+ logs to search/)).toBeVisible()
  const field = page.getByRole('searchbox', { name: 'Find in all logs' })
  await field.fill('executing(%prep)')
  await field.press('Enter')
  await expect(page).toHaveURL(/logs\?q=executing/)
  const status = page.getByRole('status').filter({ hasText: ' in ' })
  await expect(status).toContainText('searched', { timeout: 60_000 })
  await expect(status).toContainText(/^[1-9]\d* lines? in [1-9]/)

  await page.getByRole('button', { name: 'Match case' }).click()
  await expect(page.getByText('Nothing found')).toBeVisible({ timeout: 60_000 })
  await page.getByRole('button', { name: 'Match case' }).click()
  await page.getByRole('button', { name: 'Regular expression' }).click()
  await field.fill('(')
  await expect(page.getByRole('alert')).toContainText('no regular expression')
  await field.fill('^(DEBUG .*)?Child return code was: \\d')
  await field.press('Enter')
  await expect(status).toContainText('searched', { timeout: 60_000 })
  await page.reload()
  await expect(page.getByRole('button', { name: 'Regular expression' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await expect(status).toContainText('searched', { timeout: 60_000 })

  // More lines than are listed at first; each leads to its place.
  await page.getByRole('button', { name: 'Regular expression' }).click()
  await field.fill('mock')
  await field.press('Enter')
  await expect(status).toContainText('searched', { timeout: 60_000 })
  const lines = page.getByRole('list', { name: / · build\.log$/ }).last()
  const link = lines.getByRole('link').last()
  const number = Number((await link.locator('span').first().innerText()).replaceAll(',', ''))
  const text = (await link.locator('bdi').innerText()).slice(0, 40)
  await link.press('Enter')
  await expect(page).toHaveURL(new RegExp(`/logs/build\\.log#L${number}$`))
  await expect(page.getByRole('log').getByText(text).first()).toBeInViewport({ timeout: 30_000 })
})

test('logs that are still written are searched as they are, and again', async ({
  page,
  askForFaults,
}) => {
  test.setTimeout(150_000)
  const src = encodeURIComponent(scmUrl('foreman', 'noarch', 'secs=300', 'lines=60000'))
  await page.goto(`submit?src=${src}&target=foreman-nightly-el9&scratch=1`)
  await signIn(page, 'petr')
  await page.getByRole('button', { name: 'Submit scratch build' }).click()
  await expect(page.getByRole('region', { name: /^noarch, task/ })).toBeVisible({ timeout: 45_000 })
  await page.getByRole('link', { name: 'Search all logs' }).click()
  const field = page.getByRole('searchbox', { name: 'Find in all logs' })
  await field.fill('webpack')
  await field.press('Enter')
  const again = page.getByRole('button', { name: 'Search again' })
  const list = page.getByRole('list', { name: 'Lines of noarch · build.log' })
  await expect(async () => {
    await again.click()
    await expect(list).toBeVisible({ timeout: 2_000 })
  }).toPass({ timeout: 90_000 })
  await expect(page.getByText('Some are still written')).toBeVisible()
  await expect(list.getByRole('listitem')).toHaveCount(20)
  await page.getByRole('button', { name: /^Show \d+ more of/ }).click()
  await expect.poll(() => list.getByRole('listitem').count()).toBeGreaterThan(20)

  // The hub lists the logs, and they cannot be read.
  await askForFaults('files:offline,downloadTaskOutput:offline')
  await again.click()
  await expect(page.getByText('Not searched to its end').first()).toBeVisible({ timeout: 60_000 })
  await askForFaults('files:slow')
  await again.click()
  await page.getByRole('button', { name: 'Stop' }).click()
  await expect(page.getByText(/Stopped after \d+ of \d+ logs/)).toBeVisible()
  await askForFaults('')
  await again.click()
  await expect(list).toBeVisible({ timeout: 60_000 })
})
