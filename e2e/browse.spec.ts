import { expect, test } from './support/test'

const readOnly = { tag: '@any-hub' }

test('the overview leads to a build and back', readOnly, async ({ page, hub }) => {
  const [newest] = await hub.call('listBuilds', { queryOpts: { order: '-build_id', limit: 1 } })
  if (!newest) throw new Error('the hub has no builds')
  await page.goto('./')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Now on')
  const recent = page.getByRole('region', { name: 'Recent builds' })
  await recent.getByRole('link', { name: newest.nvr }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(newest.nvr)
  await expect(page).toHaveTitle(new RegExp(`^${newest.nvr}`.replaceAll('.', '\\.')))
  await page.goBack()
  await expect(recent).toBeVisible()
})

test('builds are filtered, sorted and paged in the address', readOnly, async ({ page, hub }) => {
  const failed = await hub.call('listBuilds', {
    state: 3,
    queryOpts: { order: 'nvr', limit: 50 },
  })
  await page.goto('builds')
  const table = page.getByRole('table', { name: 'Builds' })
  await page.getByLabel('State').selectOption('failed')
  await expect(page).toHaveURL(/state=failed/)
  await table.getByRole('button', { name: 'NVR' }).click()
  await expect(page).toHaveURL(/order=-nvr/)
  await table.getByRole('button', { name: 'NVR' }).click()
  await expect(page).toHaveURL(/order=nvr/)
  await expect(table.getByRole('row')).toHaveCount(failed.length + 1)
  const first = table.getByRole('row').nth(1)
  await expect(first).toContainText(failed[0]?.nvr ?? 'nothing')
  await expect(first).toContainText('failed')
  await page.reload()
  await expect(first).toContainText(failed[0]?.nvr ?? 'nothing')
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await expect(page).toHaveURL(/\/builds$/)
})

test('a page of builds is there before its count', readOnly, async ({ page, hub }) => {
  const all: unknown = await hub.call('listBuilds', { queryOpts: { countOnly: true } })
  await page.goto('builds')
  const pages = page.getByRole('navigation', { name: 'Pages' })
  await expect(pages).toContainText(`of ${Number(all).toLocaleString('en')}`)
  if (Number(all) <= 50) return
  await pages.getByRole('button', { name: 'Next' }).click()
  await expect(page).toHaveURL(/start=50/)
  await expect(pages).toContainText('51–')
  await pages.getByRole('button', { name: 'Previous' }).click()
  await expect(page).not.toHaveURL(/start=/)
})

test('a complete build shows its RPMs, logs, tags and source', readOnly, async ({ page, hub }) => {
  const builds = await hub.call('listBuilds', {
    state: 1,
    type: 'rpm',
    queryOpts: { order: '-build_id', limit: 1 },
  })
  const nvr = builds[0]?.nvr ?? ''
  const rpms = await hub.call('listBuildRPMs', { build: nvr })
  const tags = await hub.call('listTags', { build: nvr })
  await page.goto(`builds/${nvr}`)
  const list = page.getByRole('region', { name: 'RPMs' })
  for (const rpm of rpms.filter(({ name }) => !name.includes('-debug'))) {
    await expect(
      list.getByRole('link', { name: `${rpm.nvr}.${rpm.arch}.rpm`, exact: true }),
    ).toBeVisible()
  }
  for (const tag of tags) {
    await expect(page.getByRole('region', { name: 'Tags' })).toContainText(tag.name)
  }
  const link = list.getByRole('link', { name: /^Download .*\.src\.rpm$/ })
  const answer = await page.request.get(await link.evaluate((a: HTMLAnchorElement) => a.href))
  expect(answer.status()).toBe(200)
  const source = rpms.find(({ arch }) => arch === 'src')
  expect((await answer.body()).length).toBe(source?.size)
  await page
    .getByRole('region', { name: 'Logs' })
    .getByRole('link', { name: 'build.log' })
    .first()
    .click()
  await expect(page.getByRole('log')).toBeVisible()
})

test('a failed build leads to the log of the task to blame', readOnly, async ({ page, hub }) => {
  const failed = await hub.call('listBuilds', {
    state: 3,
    queryOpts: { order: '-build_id', limit: 10 },
  })
  const build = failed.find(({ task_id }) => task_id !== null)
  test.skip(!build, 'this hub has no failed build with a task')
  await page.goto(`builds/${build?.build_id}`)
  const why = page.getByRole('region', { name: 'Why it failed' })
  await expect(why).toContainText(/failed/)
  await why.getByRole('link', { name: /at the failing line$/ }).click()
  await expect(page).toHaveURL(/\/tasks\/\d+\/logs\//)
  await expect(page.getByRole('log')).toBeVisible()
})

test('tasks are shown as trees, filtered by every name', readOnly, async ({ page, hub }) => {
  const tasks = await hub.call('listTasks', {
    opts: { method: 'build', parent: null, state: [2], decode: true },
    queryOpts: { order: '-id', limit: 1 },
  })
  const task = tasks[0]
  if (!task) throw new Error('the hub has no build tasks')
  await page.goto(`tasks?state=all&method=build&owner=${task.owner_name}`)
  const row = page.getByRole('row').filter({ has: page.locator(`a[href$="/tasks/${task.id}"]`) })
  await expect(row.getByRole('link', { name: /^build \(/ }).first()).toBeVisible()
  await expect(
    row.getByRole('link', { name: /^build(SRPMFromSCM|Arch)|^rebuildSRPM/ }).first(),
  ).toBeVisible()
  await page.getByLabel('View').selectOption('flat')
  await expect(page).toHaveURL(/view=flat/)
  await page.getByLabel('Host').fill('no-such-host')
  await page.getByLabel('Host').press('Enter')
  await expect(page.getByText('This hub has no host “no-such-host”')).toBeVisible()
})

test('a task shows its request, tree and result', readOnly, async ({ page, hub }) => {
  const tasks = await hub.call('listTasks', {
    opts: { method: 'build', state: [2], decode: true },
    queryOpts: { order: '-id', limit: 1 },
  })
  const task = tasks[0]
  if (!task) throw new Error('the hub has no finished build tasks')
  await page.goto(`tasks/${task.id}`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('closed')
  const request = page.getByRole('region', { name: 'Request' })
  const target = task.request?.[1]
  await expect(request).toContainText(typeof target === 'string' ? target : 'target')
  const tree = page.getByRole('table', { name: 'Task tree' })
  await tree.getByRole('link', { name: 'buildArch', exact: true }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('buildArch')
  await page.getByRole('link', { name: `Parent task #${task.id}` }).click()
  await expect(page).toHaveURL(new RegExp(`/tasks/${task.id}$`))
})

test('what the hub does not have is said so', readOnly, async ({ page }) => {
  for (const path of ['builds/no-such-build-1-1', 'tasks/2000000000']) {
    await page.goto(path)
    await expect(page.getByRole('alert')).toContainText('The hub does not have this')
  }
  await page.goto('tasks/seven')
  await expect(page.getByText('“seven” is not a task id')).toBeVisible()
  await page.goto('no/such/page')
  await expect(page.getByText('There is no page at this address')).toBeVisible()
})
