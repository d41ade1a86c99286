import { goToPlace, openSection, rowsOf } from './support/places'
import { expect, test } from './support/test'

const readOnly = { tag: '@any-hub' }

test('hosts are narrowed by state, channel and arch', readOnly, async ({ page, hub }) => {
  const [all, enabled] = await Promise.all([
    hub.call('listHosts', {}),
    hub.call('listHosts', { enabled: true }),
  ])
  test.skip(all.length === 0 || all.length > 200, 'this hub has no hosts or many')
  await goToPlace(page, 'Hosts')
  const rows = rowsOf(page.getByRole('table', { name: 'Hosts' }))
  await expect(rows).toHaveCount(enabled.length)
  await page.getByLabel('State').selectOption('all')
  await expect(page).toHaveURL(/state=all/)
  await expect(rows).toHaveCount(all.length)
  const of = await hub.call('listHosts', { channelID: 'createrepo' })
  await page.getByLabel('Channel').selectOption('createrepo')
  await expect(rows).toHaveCount(of.length)
  await page.reload()
  await expect(rows).toHaveCount(of.length)
  await page.goBack()
  await expect(rows).toHaveCount(all.length)
})

test('a host tells its channels, load, scheduler’s records and history', async ({ page, hub }) => {
  const name = 'builder-x86_64-01'
  const host = await hub.call('getHost', { hostInfo: name })
  const clauses: [string, string, number][] = [['host_id', '=', host?.id ?? 0]]
  const [channels, refusals] = await Promise.all([
    hub.call('listChannels', { hostID: host?.id ?? 0 }),
    hub.call('scheduler.getTaskRefusals', { clauses }),
  ])
  expect(refusals.length).toBeGreaterThan(0)
  await goToPlace(page, 'Hosts')
  await page.getByRole('link', { name, exact: true }).click()
  const facts = page.getByRole('region', { name: 'Builder' })
  for (const channel of channels) {
    await expect(facts.getByRole('link', { name: channel.name, exact: true })).toBeVisible()
  }
  await expect(facts).toContainText(`/ ${host?.capacity.toFixed(1)}`)
  await expect(page.getByRole('region', { name: 'What it told of itself' })).toContainText(
    'methods',
  )
  await openSection(page, 'Scheduler')
  await expect(rowsOf(page.getByRole('table', { name: 'Refusals' }))).toHaveCount(refusals.length)
  const runs = page.getByRole('table', { name: 'Runs' })
  const task = await rowsOf(runs).first().getByRole('link').textContent()
  await rowsOf(runs).first().getByRole('link').click()
  await expect(page).toHaveURL(new RegExp(`/tasks/${task}$`))
  await page.goBack()
  await openSection(page, 'History')
  const lines = page.getByRole('region', { name: 'History' }).getByRole('listitem')
  await expect(lines.first()).toContainText(name)
  await page.getByRole('link', { name: 'All its tasks' }).click()
  await expect(page).toHaveURL(new RegExp(`/tasks\\?host=${name}&state=all`))
})

test('a task’s page has the scheduler’s records of it', async ({ page, hub }) => {
  const [run] = await hub.call('scheduler.getTaskRuns', {
    clauses: [['active', '=', false]],
    opts: { order: '-id', limit: 1 },
  })
  await page.goto(`tasks/${run?.task_id}`)
  await page.locator('summary').filter({ hasText: 'Scheduler' }).click()
  const host = await hub.call('getHost', { hostInfo: run?.host_id ?? 0 })
  await expect(page.getByRole('table', { name: 'Runs' })).toContainText(host?.name ?? 'nobody')
})
