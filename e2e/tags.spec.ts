import { goToPlace, narrow, openSection, rowsOf } from './support/places'
import { expect, test } from './support/test'

const readOnly = { tag: '@any-hub' }

test('tags are narrowed, sorted and opened from the header', readOnly, async ({ page, hub }) => {
  const found = await hub.call('listTags', { pattern: '*-build', queryOpts: { order: '-id' } })
  test.skip(found.length === 0, 'this hub has no build tags')
  await goToPlace(page, 'Tags')
  await narrow(page, 'Name', '*-build')
  await expect(page).toHaveURL(/pattern=\*-build|pattern=%2A-build/)
  const table = page.getByRole('table', { name: 'Tags' })
  await table.getByRole('button', { name: 'ID' }).click()
  await expect(page).toHaveURL(/order=-id/)
  const newest = rowsOf(table).first().getByRole('link')
  await expect(newest).toHaveText(found[0]?.name ?? 'none')
  await page.reload()
  await expect(newest).toHaveText(found[0]?.name ?? 'none')
  await expect(page.getByRole('navigation', { name: 'Pages' })).toContainText(
    `of ${found.length.toLocaleString('en')}`,
  )
  await newest.click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(found[0]?.name ?? 'none')
  await page.goBack()
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('*-build')
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await expect(page).not.toHaveURL(/pattern=/)
})

test('a build tag tells its parents, targets and repo', readOnly, async ({ page, hub }) => {
  const [target] = await hub.call('getBuildTargets', {})
  test.skip(!target, 'this hub has no build targets')
  const tag = target?.build_tag_name ?? ''
  const [links, repo] = await Promise.all([
    hub.call('getFullInheritance', { tag }),
    hub.call('repo.get', { tag }),
  ])
  await goToPlace(page, 'Targets')
  await page.getByRole('link', { name: tag, exact: true }).first().click()
  await expect(page).toHaveTitle(new RegExp(`^${tag} `))
  const parents = page.getByRole('region', { name: 'Inherits from' }).getByRole('listitem')
  await expect(parents).toHaveCount(links.filter(({ currdepth }) => currdepth === 1).length)
  await expect(parents.first()).toContainText(links[0]?.name ?? 'It inherits')
  await expect(page.getByRole('region', { name: 'Build targets' })).toContainText(
    target?.name ?? 'none',
  )
  const settings = page.getByRole('region', { name: 'Settings' })
  if (repo) await expect(settings.getByRole('link', { name: `repo ${repo.id}` })).toBeVisible()
})

test('a tag’s builds come a page at a time, the newest of each package first', async ({
  page,
  hub,
}) => {
  const tag = 'foreman-3.18-el9-candidate'
  const ask = (latest: boolean) =>
    hub.call('countAndFilterResults', {
      methodName: 'listTagged' as const,
      tag,
      inherit: true,
      latest,
      filterOpts: { order: '-completion_time', offset: 0, limit: 50 },
    })
  const [[latest = 0], [all = 0]] = await Promise.all([ask(true), ask(false)])
  expect(Number(all)).toBeGreaterThan(Number(latest))
  const [some] = await hub.call('listTagged', { tag, inherit: true })
  const name = some?.name ?? ''
  await page.goto(`tags/${tag}`)
  await openSection(page, 'Builds')
  const pages = page.getByRole('navigation', { name: 'Pages' })
  await expect(pages).toContainText(`of ${Number(latest)}`)
  await page.getByLabel('Show').selectOption('all')
  await expect(page).toHaveURL(/latest=0/)
  await expect(pages).toContainText(`of ${Number(all)}`)
  const table = page.getByRole('table', { name: `Builds in ${tag}` })
  await table.getByRole('button', { name: 'NVR' }).click()
  await table.getByRole('button', { name: 'NVR' }).click()
  await narrow(page, 'Package', name)
  await expect(page).toHaveURL(new RegExp(`package=${name}`))
  await expect(rowsOf(table).first()).toContainText(name)
  const shown = await rowsOf(table)
    .getByRole('link', { name: new RegExp(`^${name}-\\d`) })
    .allTextContents()
  const own = await hub.call('listTagged', { tag, inherit: true, package: name })
  expect(shown).toEqual(
    own
      .map(({ nvr }) => nvr)
      .toSorted()
      .slice(0, 50),
  )
  await page.reload()
  await expect(rowsOf(table)).toHaveCount(shown.length)
  await page.goBack()
  await expect(pages).toContainText(`of ${Number(all)}`)
})

test(
  'a tag’s packages are searched and narrowed by their owner',
  readOnly,
  async ({ page, hub }) => {
    const [target] = await hub.call('getBuildTargets', {})
    const tag = target?.dest_tag_name ?? ''
    const listed = await hub.call('listPackages', {
      tagID: tag,
      inherited: true,
      with_blocked: true,
    })
    const [first] = listed
    test.skip(!first || listed.length > 2000, 'this hub has no small tag with packages')
    await page.goto(`tags/${tag}`)
    await openSection(page, 'Packages')
    const table = page.getByRole('table', { name: `Packages in ${tag}` })
    await expect(page.getByRole('main')).toContainText(String(listed.length))
    await narrow(page, 'Owner', first?.owner_name ?? '')
    const owned = listed.filter(({ owner_name: owner }) => owner === first?.owner_name)
    await expect(rowsOf(table)).toHaveCount(owned.length)
    await page.reload()
    await expect(rowsOf(table)).toHaveCount(owned.length)
    await table.getByRole('link', { name: first?.package_name ?? '', exact: true }).click()
    await expect(page).toHaveURL(/\/packages\//)
  },
)

test('settings and groups say which tag they come from', async ({ page, hub }) => {
  const tag = 'foreman-nightly-el9-build'
  const [config, groups] = await Promise.all([
    hub.call('getBuildConfig', { tag }),
    hub.call('getTagGroups', { tag, inherit: true, incl_blocked: true }),
  ])
  const inherited = Object.entries(config?.config_inheritance?.extra ?? {}).find(
    ([, from]) => from && from.name !== tag,
  )
  await page.goto(`tags/${tag}`)
  await openSection(page, 'Settings')
  const row = page.getByRole('row').filter({ hasText: inherited?.[0] ?? 'none' })
  await expect(row.getByRole('link', { name: inherited?.[1].name ?? 'none' })).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: 'arches' })).toContainText('itself')

  await openSection(page, 'Groups')
  const folds = page.getByRole('main').locator('summary')
  const named = (name: string, count: number) => new RegExp(`^\\W*${name}\\s*${count}$`)
  for (const { name, packagelist } of groups) {
    await expect(folds.filter({ hasText: named(name, packagelist.length) })).toBeVisible()
  }
  const group = groups.find(({ name }) => name === 'build')
  await folds.filter({ hasText: named('build', group?.packagelist.length ?? 0) }).click()
  const open = page.getByRole('main').locator('details[open]')
  await expect(open.getByRole('listitem')).toHaveCount(group?.packagelist.length ?? 0)
  await expect(open.getByText('from').first()).toBeVisible()
  for (const blocked of group?.packagelist.filter((listed) => listed.blocked) ?? []) {
    await expect(open.getByRole('listitem').filter({ hasText: blocked.package })).toContainText(
      'blocked',
    )
  }
})

test('a tag’s repos and external repos are in the order that counts', async ({ page, hub }) => {
  const tag = 'dist-el9-build'
  const external = await hub.call('getExternalRepoList', { tag_info: tag })
  expect(external.length).toBeGreaterThan(1)
  await page.goto(`tags/${tag}`)
  await openSection(page, 'Repos')
  const rows = rowsOf(page.getByRole('table', { name: 'External repos' }))
  await expect(rows).toHaveCount(external.length)
  for (const [index, { external_repo_name: name }] of external.entries()) {
    await expect(rows.nth(index)).toContainText(name)
  }
  await page.getByRole('link', { name: 'All repos of it' }).click()
  await expect(page).toHaveURL(new RegExp(`/repos\\?tag=${tag}`))
})

test('a deleted tag is shown as it last was', async ({ page, hub }) => {
  const name = 'foreman-1.24-el7'
  const gone = await hub.call('getTag', { tagInfo: name, event: 'auto' })
  const event = gone?.query_event ?? 0
  const [builds, packages] = await Promise.all([
    hub.call('listTagged', { tag: gone?.id ?? 0, event }),
    hub.call('listPackages', { tagID: gone?.id ?? 0, event }),
  ])
  expect(builds.length).toBeGreaterThan(0)
  await page.goto(`tags/${name}`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('deleted')
  await expect(page.getByRole('note')).toContainText(`deleted after event ${event}`)
  await openSection(page, 'Builds')
  await page.getByLabel('Inherited').selectOption('0')
  await page.getByLabel('Show').selectOption('all')
  const table = page.getByRole('table', { name: `Builds in ${name}` })
  await expect(rowsOf(table)).toHaveCount(builds.length)
  await expect(table).toContainText(builds[0]?.nvr ?? 'none')
  await openSection(page, 'Packages')
  await page.getByLabel('Inherited').selectOption('0')
  await expect(rowsOf(page.getByRole('table', { name: `Packages in ${name}` }))).toHaveCount(
    packages.length,
  )
  await openSection(page, 'History')
  await expect(page.getByRole('region', { name: 'History' })).toContainText(`event`)
})
