import { openSection, rowsOf } from './support/places'
import { expect, test } from './support/test'

test(
  'inheritance is walked to a parent and back to the child',
  { tag: '@any-hub' },
  async ({ page, hub }) => {
    const [target] = await hub.call('getBuildTargets', {})
    test.skip(!target, 'this hub has no build targets')
    const tag = target?.build_tag_name ?? ''
    const up = await hub.call('getFullInheritance', { tag })
    const parent = up.find(({ currdepth }) => currdepth === 1)
    test.skip(!parent, 'its build tag inherits nothing')
    await page.goto(`tags/${tag}`)
    await openSection(page, 'Inheritance')
    const parents = rowsOf(page.getByRole('table', { name: 'Parents' }))
    await expect(parents).toHaveCount(up.length)
    for (const [index, { name }] of up.slice(0, 8).entries()) {
      await expect(parents.nth(index)).toContainText(name)
    }
    const graph = page.getByRole('group', { name: 'Inheritance graph' })
    await expect(graph.getByRole('link', { name: tag, exact: true })).toHaveAttribute(
      'aria-current',
      'page',
    )
    await graph.getByRole('link', { name: parent?.name ?? '', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText(parent?.name ?? 'none')
    await expect(page).toHaveURL(/tab=inheritance/)
    const down = await hub.call('getFullInheritance', { tag: parent?.name ?? '', reverse: true })
    expect(down.map(({ name }) => name)).toContain(tag)
    await expect(rowsOf(page.getByRole('table', { name: 'Children' }))).toHaveCount(down.length)
    await graph.getByRole('link', { name: tag, exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText(tag)
    await page.goBack()
    await expect(page.getByRole('heading', { level: 1 })).toContainText(parent?.name ?? 'none')
  },
)

test('a link that passes on less says so', async ({ page, hub }) => {
  const tag = 'petr-playground'
  const links = await hub.call('getFullInheritance', { tag })
  await page.goto(`tags/${tag}?tab=inheritance`)
  const rows = rowsOf(page.getByRole('table', { name: 'Parents' }))
  await expect(rows).toHaveCount(links.length)
  const special = links.filter(
    (link) => link.maxdepth !== null || link.intransitive || link.noconfig || link.pkg_filter,
  )
  expect(special.length).toBeGreaterThan(0)
  for (const link of special) {
    const words = link.pkg_filter
      ? `packages matching ${link.pkg_filter}`
      : link.noconfig
        ? 'packages only'
        : link.intransitive
          ? 'not passed on'
          : `at most ${link.maxdepth} deep`
    await expect(rows.filter({ hasText: link.name }).first()).toContainText(words)
  }
})
