import { goToPlace, narrow, openSection, rowsOf } from './support/places'
import { expect, test } from './support/test'

test('buildroots are narrowed and told with what was in them', async ({ page, hub }) => {
  const tag = 'foreman-plugins-nightly-el9-build'
  const state = 3
  const named = await hub.call('getTag', { tagInfo: tag })
  const [root] = await hub.call('listBuildroots', {
    tagID: named?.id ?? 0,
    state,
    queryOpts: { order: 'id', limit: 1 },
  })
  const id = root?.id ?? 0
  const [count, built] = await Promise.all([
    hub.call('listRPMs', {
      componentBuildrootID: id,
      queryOpts: { countOnly: true },
    }) as Promise<unknown>,
    hub.call('listRPMs', { buildrootID: id }),
  ])
  await goToPlace(page, 'Buildroots')
  await page.getByLabel('State').selectOption('expired')
  await narrow(page, 'Tag', tag)
  await expect(page).toHaveURL(new RegExp(`tag=${tag}`))
  const table = page.getByRole('table', { name: 'Buildroots' })
  await expect(table).toHaveAttribute('aria-busy', 'false')
  await table.getByRole('columnheader', { name: 'Buildroot' }).getByRole('button').click()
  await expect(page).toHaveURL(/order=id/)
  const first = rowsOf(table)
    .first()
    .getByRole('link', { name: String(id), exact: true })
  await expect(first).toBeVisible()
  await page.reload()
  await first.click()
  const facts = page.getByRole('region', { name: 'Buildroot', exact: true })
  await expect(facts.getByRole('link', { name: root?.host_name ?? 'none' })).toBeVisible()
  await expect(facts.getByRole('link', { name: `task ${root?.task_id}` })).toBeVisible()
  await openSection(page, 'RPMs')
  const pages = page.getByRole('navigation', { name: 'Pages' })
  await expect(pages).toContainText(`of ${Number(count).toLocaleString('en')}`)
  await page.getByLabel('Show').selectOption('what was built in it')
  await expect(page).toHaveURL(/list=built/)
  const rows = rowsOf(page.getByRole('table', { name: 'RPMs' }))
  await expect(rows).toHaveCount(built.length)
  await page.goBack()
  await expect(pages).toContainText(`of ${Number(count).toLocaleString('en')}`)
})

test('a content generator’s buildroot tells what the generator told', async ({ page, hub }) => {
  const build = await hub.call('getBuild', { buildInfo: 'foreman-discovery-image-4.1.1-1' })
  const archives = await hub.call('listArchives', { buildID: build?.id ?? 0 })
  const id = archives[0]?.buildroot_id ?? 0
  const root = await hub.call('getBuildroot', { buildrootID: id })
  await page.goto(`archives/${archives[0]?.id}`)
  await page.getByRole('link', { name: `buildroot ${id}` }).click()
  const facts = page.getByRole('region', { name: 'Told by a content generator' })
  await expect(facts).toContainText(`${root?.cg_name} ${root?.cg_version}`)
  await expect(facts).toContainText(root?.host_os ?? 'no system')
  await expect(facts).toContainText(root?.container_type ?? 'no container')
  const tools = await hub.call('listArchives', { buildrootID: id })
  await openSection(page, 'Archives')
  await page.getByLabel('Show').selectOption('what was built in it')
  await expect(rowsOf(page.getByRole('table', { name: 'Archives' }))).toHaveCount(tools.length)
})

test('a buildroot list for what is no number says so', async ({ page }) => {
  await page.goto('buildroots?repo=seven')
  await expect(page.getByRole('main')).toContainText('“seven”')
  await page.goto('buildroots?tag=no-such-tag')
  await expect(page.getByRole('main')).toContainText('This hub has no tag no-such-tag')
  await page.goto('buildroots?host=no-such-host')
  await expect(page.getByRole('main')).toContainText('This hub has no host no-such-host')
})
