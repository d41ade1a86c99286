import { goToPlace, rowsOf } from './support/places'
import { expect, test } from './support/test'

test(
  'a channel tells its builders and what they can take',
  { tag: '@any-hub' },
  async ({ page, hub }) => {
    const channels = await hub.call('listChannels', {})
    await goToPlace(page, 'Channels')
    const rows = rowsOf(page.getByRole('table', { name: 'Channels' }))
    await expect(rows).toHaveCount(channels.length)
    await page.getByRole('columnheader', { name: 'ID' }).getByRole('button').click()
    await expect(page).toHaveURL(/order=-id/)
    await expect(rows.first()).toContainText(String(Math.max(...channels.map(({ id }) => id))))
    await page.getByRole('link', { name: 'default', exact: true }).click()
    const hosts = await hub.call('listHosts', { channelID: 'default' })
    const ready = hosts.filter((host) => host.enabled && host.ready)
    const main = page.getByRole('main')
    await expect(main).toContainText(`${hosts.length} builders`)
    await expect(main).toContainText(`${ready.length} ready`)
    await expect(rowsOf(page.getByRole('table', { name: 'Builders' }))).toHaveCount(hosts.length)
    await page.getByRole('link', { name: 'All its tasks' }).click()
    await expect(page).toHaveURL(/\/tasks\?channel=default&state=all/)
  },
)

test('what waits in a channel without a ready builder is listed', async ({ page, hub }) => {
  const channel = await hub.call('getChannel', { channelInfo: 's390x' })
  const waiting = await hub.call('listTasks', {
    opts: { channel_id: channel?.id ?? 0, state: [0, 1, 4] },
    queryOpts: { order: '-id', limit: 50 },
  })
  expect(waiting.length).toBeGreaterThan(0)
  await page.goto('channels/s390x')
  const tasks = rowsOf(page.getByRole('table', { name: 'Active tasks' }))
  await expect(tasks.filter({ hasText: String(waiting[0]?.id) })).toHaveCount(1)
  await expect(
    page.getByRole('region', { name: 'History' }).getByRole('listitem').first(),
  ).toContainText('s390x')
})
