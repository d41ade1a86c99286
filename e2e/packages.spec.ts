import { goToPlace, narrow, openSection, rowsOf } from './support/places'
import { expect, test } from './support/test'

const readOnly = { tag: '@any-hub' }

test(
  'packages are narrowed by how they start and by their owner',
  readOnly,
  async ({ page, hub }) => {
    const [first] = await hub.call('listPackages', {
      queryOpts: { order: 'package_name', limit: 1 },
    })
    test.skip(!first, 'this hub has no packages')
    const prefix = (first?.package_name ?? '').slice(0, 3)
    const starting: unknown = await hub.call('listPackages', {
      prefix,
      queryOpts: { countOnly: true },
    })
    await goToPlace(page, 'Packages')
    const table = page.getByRole('table', { name: 'Packages' })
    await expect(rowsOf(table).first()).toContainText(first?.package_name ?? 'none')
    await narrow(page, 'Starts with', prefix)
    await expect(page).toHaveURL(new RegExp(`prefix=${prefix}`))
    const pages = page.getByRole('navigation', { name: 'Pages' })
    await expect(pages).toContainText(`of ${Number(starting).toLocaleString('en')}`)
    await page.reload()
    await expect(pages).toContainText(`of ${Number(starting).toLocaleString('en')}`)
    await page.getByRole('button', { name: 'Clear filters' }).click()
    await expect(page).not.toHaveURL(/prefix=/)
    await narrow(page, 'Owner', 'no-such-user-here')
    await expect(page.getByRole('alert')).toContainText('no-such-user-here')
    await page.getByRole('alert').getByRole('button', { name: 'Clear filters' }).click()
    await expect(rowsOf(table).first()).toContainText(first?.package_name ?? 'none')
  },
)

test('an owner’s packages are told with the tags that list them', async ({ page, hub }) => {
  const owned = await hub.call('listPackages', { userID: 'petr', with_dups: true })
  await goToPlace(page, 'Users')
  const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: 'petr' }) })
  await row.getByRole('link', { name: 'packages' }).click()
  await expect(page).toHaveURL(/\/packages\?owner=petr/)
  await expect(page.getByRole('navigation', { name: 'Pages' })).toContainText(`of ${owned.length}`)
  await expect(page.getByRole('columnheader', { name: 'Listed in' })).toBeVisible()
})

test(
  'a package tells its builds, its tags with owners, and its history',
  readOnly,
  async ({ page, hub }) => {
    const [build] = await hub.call('listBuilds', {
      state: 1,
      type: 'rpm',
      queryOpts: { order: 'build_id', limit: 1 },
    })
    test.skip(!build, 'this hub has no builds')
    const name = build?.package_name ?? ''
    const [tags, count] = await Promise.all([
      hub.call('listTags', { package: name }),
      hub.call('listBuilds', {
        packageID: name,
        queryOpts: { countOnly: true },
      }) as Promise<unknown>,
    ])
    await page.goto(`builds/${build?.nvr}`)
    await page.getByRole('link', { name, exact: true }).first().click()
    await expect(page).toHaveURL(new RegExp(`/packages/${name}$`))
    const pages = page.getByRole('navigation', { name: 'Pages' })
    await expect(pages).toContainText(`of ${Number(count).toLocaleString('en')}`)
    await page.getByRole('columnheader', { name: 'ID' }).getByRole('button').click()
    await expect(page).toHaveURL(/order=build_id/)
    const rows = rowsOf(page.getByRole('table', { name: 'Builds' }))
    await expect(rows.first()).toContainText(build?.nvr ?? 'none')
    await page.reload()
    await expect(rows.first()).toContainText(build?.nvr ?? 'none')
    await openSection(page, 'Tags')
    const listed = rowsOf(page.getByRole('table', { name: 'Tags' }))
    await expect(listed).toHaveCount(tags.length)
    await expect(listed.filter({ hasText: tags[0]?.name ?? '' }).first()).toContainText(
      tags[0]?.owner_name ?? 'nobody',
    )
    await openSection(page, 'History')
    await expect(
      page.getByRole('region', { name: 'History' }).getByRole('listitem').first(),
    ).toContainText(name)
    await page.goBack()
    await expect(listed).toHaveCount(tags.length)
  },
)
