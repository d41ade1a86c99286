import { goToPlace, rowsOf } from './support/places'
import { expect, test } from './support/test'

const readOnly = { tag: '@any-hub' }

test(
  'external repos are sorted and tell the tags that use them',
  readOnly,
  async ({ page, hub }) => {
    const repos = await hub.call('listExternalRepos', {})
    const [last] = repos.toSorted((a, b) => b.id - a.id)
    test.skip(!last || repos.length > 200, 'this hub has no external repos or many')
    await goToPlace(page, 'External repos')
    const table = page.getByRole('table', { name: 'External repos' })
    await expect(rowsOf(table)).toHaveCount(repos.length)
    await table.getByRole('button', { name: 'ID' }).click()
    await expect(page).toHaveURL(/order=-id/)
    await page.reload()
    const first = rowsOf(table).first().getByRole('link')
    await expect(first).toHaveText(last?.name ?? 'none')
    await first.click()
    await expect(page.getByRole('region', { name: 'External repo', exact: true })).toContainText(
      last?.url ?? 'no address',
    )
    const uses = await hub.call('getTagExternalRepos', { repo_info: last?.id ?? 0 })
    await expect(rowsOf(page.getByRole('table', { name: 'Tags that use it' }))).toHaveCount(
      uses.length,
    )
  },
)

test('an external repo’s history tells its change of address', async ({ page, hub }) => {
  const name = 'puppet8-el9'
  const { external_repo_config: rows = [] } = await hub.call('queryHistory', {
    external_repo: name,
    tables: ['external_repo_config'],
  })
  const before = rows.find(({ active }) => !active)
  await goToPlace(page, 'External repos')
  await page.getByRole('link', { name, exact: true }).click()
  await expect(page.getByRole('region', { name: 'History' })).toContainText(
    typeof before?.['url'] === 'string' ? before['url'] : 'no address before',
  )
})
