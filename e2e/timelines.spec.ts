import { goToPlace, openSection } from './support/places'
import { expect, test } from './support/test'

/** The newest change of a table is the first line of its timeline, with its event and author. */
const newest = { order: '-create_event', limit: 1 }

test('a tag’s history is a timeline that one can narrow', async ({ page, hub }) => {
  const tag = 'foreman-nightly-el9'
  const { tag_packages: listed } = await hub.call('queryHistory', {
    tag,
    tables: ['tag_packages', 'tag_package_owners'],
    queryOpts: newest,
  })
  await goToPlace(page, 'Tags')
  await page.getByRole('link', { name: tag, exact: true }).click()
  await openSection(page, 'History')
  const lines = page.getByRole('region', { name: 'History' }).getByRole('listitem')
  await expect(lines.filter({ hasText: 'tagged into' }).first()).toBeVisible()
  await page.getByLabel('Changes').selectOption('packages')
  await expect(page).toHaveURL(/changes=packages/)
  await expect(lines.filter({ hasText: 'tagged into' })).toHaveCount(0)
  await page.reload()
  await expect(
    lines.filter({ hasText: `event ${String(listed?.[0]?.['create_event'])}` }).first(),
  ).toBeVisible()
  await page.goBack()
  await expect(lines.filter({ hasText: 'tagged into' }).first()).toBeVisible()
})

test('what was changed for a user, and by them', async ({ page, hub }) => {
  const user = await hub.call('getUser', { userInfo: 'anna' })
  const edits = await hub.call('queryHistory', { editor: user?.id ?? 0, queryOpts: newest })
  const events = Object.values(edits).flatMap((rows) => rows.map((row) => row['create_event']))
  await goToPlace(page, 'Users')
  await page.getByRole('link', { name: 'anna', exact: true }).click()
  await openSection(page, 'What they changed')
  const lines = page.getByRole('region', { name: 'History' }).getByRole('listitem')
  // Others change things meanwhile, and what was taken back has a later event than it began with.
  const newestShown = async () => Number(/event (\d+)/.exec(await lines.first().innerText())?.[1])
  await expect.poll(newestShown).toBeGreaterThanOrEqual(Math.max(...events.map(Number)))
  // The hub also tells what others took back of it.
  await expect(lines.getByRole('link', { name: 'anna' }).first()).toBeVisible()
  await openSection(page, 'What was changed for them')
  await expect(lines.filter({ hasText: 'admin' }).first()).toContainText('anna')
})
