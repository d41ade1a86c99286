import { goToPlace, narrow, openSection, rowsOf } from './support/places'
import { expect, test } from './support/test'

const fields = ['id', 'tag_name', 'state', 'task_id', 'dist']

test('repos are narrowed, and one tells its tag, task and buildroots', async ({ page, hub }) => {
  const tag = 'foreman-3.18-el9-build'
  const [repo] = await hub.call('repo.query', {
    clauses: [['tag_name', '=', tag]],
    fields,
    opts: { order: '-id', limit: 1 },
  })
  const id = repo?.id ?? 0
  const roots: unknown = await hub.call('listBuildroots', {
    repoID: id,
    queryOpts: { countOnly: true },
  })
  await goToPlace(page, 'Repos')
  await narrow(page, 'Tag', tag)
  await expect(page).toHaveURL(new RegExp(`tag=${tag}`))
  const rows = rowsOf(page.getByRole('table', { name: 'Repos' }))
  await expect(rows.first()).toContainText(String(id))
  await page.reload()
  await rows
    .first()
    .getByRole('link', { name: String(id), exact: true })
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`Repo ${id} of ${tag}`)
  const facts = page.getByRole('region', { name: 'Repo', exact: true })
  if (repo?.task_id) {
    await expect(facts.getByRole('link', { name: `task ${repo.task_id}` })).toBeVisible()
  }
  await openSection(page, 'Buildroots')
  await expect(page.getByRole('navigation', { name: 'Pages' })).toContainText(
    `of ${Number(roots).toLocaleString('en')}`,
  )
  await page.goBack()
  await facts.getByRole('link', { name: tag, exact: true }).click()
  await expect(page).toHaveURL(new RegExp(`/tags/${tag}$`))
})

test('requests for repos say who waits for what', async ({ page, hub }) => {
  const requests = await hub.call('repo.queryQueue', {
    clauses: [['active', 'IS', true]],
    fields: '**',
    opts: { order: '-id' },
  })
  const [newest] = requests
  test.skip(!newest, 'nobody waits for a repo')
  await goToPlace(page, 'Repo requests')
  const rows = rowsOf(page.getByRole('table', { name: 'Repo requests' }))
  const row = rows.filter({
    has: page.getByRole('link', { name: String(newest?.id), exact: true }),
  })
  await expect(row).toContainText(newest?.tag_name ?? 'no tag')
  await row.getByRole('link', { name: String(newest?.id), exact: true }).click()
  const facts = page.getByRole('region', { name: 'Request' })
  await expect(facts.getByRole('link', { name: newest?.owner_name ?? 'nobody' })).toBeVisible()
  await expect(facts).toContainText(newest?.tag_name ?? 'no tag')
  await page.goBack()
  await page.getByLabel('Active').selectOption('no')
  await expect(page).toHaveURL(/active=no/)
  await expect(row).toHaveCount(0)
})
