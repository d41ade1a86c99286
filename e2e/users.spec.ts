import { goToPlace, openSection, rowsOf } from './support/places'
import { expect, test } from './support/test'

test(
  'people, builders’ accounts and groups are listed apart',
  { tag: '@any-hub' },
  async ({ page, hub }) => {
    const hosts: unknown = await hub.call('listUsers', {
      userType: 1,
      queryOpts: { countOnly: true },
    })
    await goToPlace(page, 'Users')
    await page.getByLabel('Kind').selectOption('hosts')
    await expect(page).toHaveURL(/kind=hosts/)
    const pages = page.getByRole('navigation', { name: 'Pages' })
    await expect(pages).toContainText(`of ${Number(hosts).toLocaleString('en')}`)
    await page.reload()
    await expect(pages).toContainText(`of ${Number(hosts).toLocaleString('en')}`)
    await page.goBack()
    await expect(page).not.toHaveURL(/kind=/)
  },
)

test('users are narrowed by a permission', async ({ page, hub }) => {
  const able = await hub.call('listUsers', { userType: 0, perm: 'admin' })
  await goToPlace(page, 'Users')
  await page.getByLabel('Permission').selectOption('admin')
  const rows = rowsOf(page.getByRole('table', { name: 'Users' }))
  await expect(rows).toHaveCount(able.length)
  for (const { name } of able) {
    await expect(rows.getByRole('link', { name, exact: true })).toBeVisible()
  }
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await expect(page).not.toHaveURL(/permission=/)
})

test('a user’s permissions say which come through a group', async ({ page, hub }) => {
  const [user, all, own] = await Promise.all([
    hub.call('getUser', { userInfo: 'petr', groups: true }),
    hub.call('getUserPerms', { userID: 'petr' }),
    hub.call('getUserPerms', { userID: 'petr', with_groups: false }),
  ])
  const through = all.filter((name) => !own.includes(name))
  expect(through.length).toBeGreaterThan(0)
  await goToPlace(page, 'Users')
  await page.getByRole('link', { name: 'petr', exact: true }).click()
  const about = page.getByRole('region', { name: 'About' })
  for (const name of all) await expect(about).toContainText(name)
  await expect(about.getByText('through a group')).toHaveCount(through.length)
  await about.getByRole('link', { name: user?.groups?.[0] ?? 'none' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(user?.groups?.[0] ?? 'none')
  const members = await hub.call('getGroupMembers', { group: user?.groups?.[0] ?? '' })
  for (const { name } of members) {
    await expect(about.getByRole('link', { name, exact: true })).toBeVisible()
  }
})

test('a user’s builds, and what was changed for them', async ({ page, hub }) => {
  const builds: unknown = await hub.call('listBuilds', {
    userID: 'anna',
    queryOpts: { countOnly: true },
  })
  await page.goto('users/anna')
  await expect(page.getByRole('navigation', { name: 'Pages' })).toContainText(
    `of ${Number(builds)}`,
  )
  await openSection(page, 'What was changed for them')
  await expect(page.getByRole('region', { name: 'History' })).toContainText('admin')
  await page.getByRole('link', { name: 'Tasks', exact: true }).last().click()
  await expect(page).toHaveURL(/\/tasks\?owner=anna/)
})

test('a builder’s account leads to the builder', { tag: '@any-hub' }, async ({ page, hub }) => {
  const [host] = await hub.call('listHosts', {})
  test.skip(!host, 'this hub has no hosts')
  await page.goto(`hosts/${host?.name}`)
  const account = page
    .getByRole('region', { name: 'Builder' })
    .getByRole('definition')
    .filter({
      has: page.locator('a[href*="/users/"]'),
    })
  await account.getByRole('link').click()
  const about = page.getByRole('region', { name: 'About' })
  await expect(about).toContainText('builder')
  await about.getByRole('link', { name: host?.name ?? '', exact: true }).click()
  await expect(page).toHaveURL(new RegExp(`/hosts/${host?.name}$`))
})
