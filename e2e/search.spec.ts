import { axeFinds } from './support/axe'
import { expect, test } from './support/test'

const readOnly = { tag: '@any-hub' }

test('a search is typed, sorted and paged in the address', readOnly, async ({ page, hub }) => {
  await page.goto('search')
  await page.getByRole('searchbox', { name: 'Search for' }).fill('*')
  await page.getByRole('combobox', { name: 'In' }).selectOption('build')
  await expect(page).toHaveURL(/\/search\?q=\*&type=build$/)
  const table = page.getByRole('table', { name: 'Builds' })
  const pages = page.getByRole('navigation', { name: 'Pages' })
  // Builds come at any time: what the hub says must hold of a page that is opened after it.
  await expect(async () => {
    const all = { terms: '*', type: 'build', matchType: 'glob' } as const
    const count: unknown = await hub.call('search', { ...all, queryOpts: { countOnly: true } })
    const [newest] = await hub.call('listBuilds', { queryOpts: { order: '-build_id', limit: 1 } })
    await page.reload()
    await expect(table.getByRole('row').nth(1)).toContainText(newest?.nvr ?? '', { timeout: 5000 })
    await expect(pages).toContainText(`of ${Number(count).toLocaleString('en')}`, { timeout: 500 })
  }).toPass()
  await table.getByRole('button', { name: 'NVR' }).press('Enter')
  await expect(page).toHaveURL(/order=-name/)
  await pages.getByRole('button', { name: 'Next' }).click()
  await expect(page).toHaveURL(/start=50/)
  await page.getByRole('combobox', { name: 'In' }).selectOption('package')
  await expect(page.getByRole('table', { name: 'Packages' })).toBeVisible()
  await expect(page).toHaveURL(/\/search\?q=\*$/)
})

test('one hit goes straight there; a link may ask to stay', readOnly, async ({ page, hub }) => {
  const [build] = await hub.call('listBuilds', {
    state: 1,
    queryOpts: { order: '-build_id', limit: 1 },
  })
  const query = `q=${build?.nvr}&type=build&match=exact`
  await page.goto('./')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.goto(`search?${query}`)
  await expect(page).toHaveURL(new RegExp(`/builds/${build?.build_id}$`))
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Now on')
  await page.goto(`search?${query}&stay=1`)
  await expect(page.getByRole('table', { name: 'Builds' }).getByRole('link')).toHaveText(
    build?.nvr ?? '',
  )
})

test('every type can be searched', readOnly, async ({ page, hub }) => {
  const types = ['package', 'build', 'tag', 'target', 'user', 'host', 'rpm'] as const
  for (const type of types) {
    const [hit] = await hub.call('search', {
      terms: '.',
      type,
      matchType: 'regexp',
      queryOpts: { order: ['build', 'rpm'].includes(type) ? '-id' : 'name', limit: 1 },
    })
    await page.goto(`search?q=.&type=${type}&match=regexp&stay=1`)
    await expect(page.getByRole('table').getByRole('row').nth(1)).toContainText(hit?.name ?? '')
  }
  for (const type of ['maven', 'win']) {
    await page.goto(`search?q=no-such-artifact&type=${type}&stay=1`)
    await expect(page.getByText(/is called “no-such-artifact”/)).toBeVisible()
  }
})

test('what is not found can be looked for more widely', readOnly, async ({ page, hub }) => {
  const [hit] = await hub.call('search', {
    terms: '*-*',
    type: 'package',
    matchType: 'glob',
    queryOpts: { order: 'name', limit: 1 },
  })
  const part = hit?.name.slice(1, -1) ?? ''
  await page.goto(`search?q=${part}&stay=1`)
  await page.getByRole('button', { name: `Search for *${part}*` }).press('Enter')
  await expect(page.getByRole('table', { name: 'Packages' })).toContainText(hit?.name ?? '')
})

test('a regular expression that is none is said so', readOnly, async ({ page }) => {
  await page.goto('search?q=(a&type=build&match=regexp')
  await expect(page.getByRole('alert')).toContainText('does not understand this regular expression')
  await page.getByRole('searchbox').fill('a')
  await page.getByRole('searchbox').press('Enter')
  await expect(page.getByRole('table', { name: 'Builds' })).toBeVisible()
})

test('a search that fails can be tried again', async ({ page, askForFaults }) => {
  await askForFaults('search:fault:1000')
  await page.goto('search?q=*')
  await expect(page.getByRole('alert')).toContainText('The hub refused this: the packages')
  await askForFaults('')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('table', { name: 'Packages' })).toBeVisible()
})

for (const theme of ['light', 'dark'] as const) {
  test.describe(theme, () => {
    test.use({ colorScheme: theme })
    test('axe finds nothing, and 360 px suffice', readOnly, async ({ page }) => {
      for (const query of ['', '?q=*&type=tag']) {
        await page.goto(`search${query}`)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
        expect(await axeFinds(page)).toEqual([])
      }
      await page.setViewportSize({ width: 360, height: 780 })
      const overflow = () =>
        page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
      await expect.poll(overflow).toBeLessThanOrEqual(0)
    })
  })
}
