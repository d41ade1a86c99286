import { expect, test } from './support/test'

const readOnly = { tag: '@any-hub' }

test(
  'an old link opens its new page, and the history keeps no step of it',
  readOnly,
  async ({ page, hub }) => {
    const [task] = await hub.call('listTasks', {
      opts: { method: 'build', parent: null, decode: true },
      queryOpts: { order: '-id', limit: 1 },
    })
    await page.goto('./')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await page.goto(`taskinfo?taskID=${task?.id}`)
    await expect(page).toHaveURL(new RegExp(`/tasks/${task?.id}$`))
    await expect(page.getByRole('heading', { level: 1 })).toContainText('build')
    await page.goBack()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Now on')
  },
)

test('an old link keeps its filters, sort and page', readOnly, async ({ page, hub }) => {
  const [failed] = await hub.call('listBuilds', {
    state: 3,
    queryOpts: { order: '-build_id', limit: 1 },
  })
  const user = await hub.call('getUser', { userInfo: failed?.owner_name ?? '' })
  await page.goto(`builds?userID=${user?.id}&state=3&order=-nvr&start=0`)
  await expect(page).toHaveURL(new RegExp(`/builds\\?state=failed&owner=${user?.name}&order=-nvr$`))
  const table = page.getByRole('table', { name: 'Builds' })
  await expect(table.getByRole('row').filter({ hasText: failed?.nvr ?? '' })).toBeVisible()
  await page.goto('tasks?owner=petr&state=all&view=flat&method=all&start=50')
  await expect(page).toHaveURL(/\/tasks\?state=all&view=flat&owner=petr&start=50$/)
})

test(
  'an old feed shows its builds, and says what it no longer is',
  readOnly,
  async ({ page, hub }) => {
    const [newest] = await hub.call('listBuilds', { queryOpts: { order: '-build_id', limit: 1 } })
    await page.goto(`recentbuilds?package=${newest?.package_name}`)
    await expect(page.getByRole('table', { name: 'Builds' })).toContainText(newest?.nvr ?? '')
    const notice = page.getByRole('complementary', { name: 'About the feed' })
    await expect(notice).toContainText('needs kojiweb')
    await notice.getByRole('button', { name: 'Dismiss' }).click()
    await expect(notice).toBeHidden()
    await expect(page).toHaveURL(/\/builds\?package=[^&]+&order=-completion_time$/)
  },
)

test('a host known by its user is found', readOnly, async ({ page, hub }) => {
  const [host] = await hub.call('listHosts', {})
  await page.goto(`hostinfo?userID=${host?.user_id}`)
  await expect(page).toHaveURL(new RegExp(`/hosts/${host?.name}$`))
})

test('a log of an old link opens in the log viewer', readOnly, async ({ page, hub }) => {
  const [task] = await hub.call('listTasks', {
    opts: { method: 'buildArch', state: [2] },
    queryOpts: { order: '-id', limit: 1 },
  })
  await page.goto(`getfile?taskID=${task?.id}&name=build.log&volume=DEFAULT&offset=-4000`)
  await expect(page).toHaveURL(new RegExp(`/tasks/${task?.id}/logs/build.log$`))
  await expect(page.getByRole('log')).toBeVisible()
})

test('an address that kojiweb never had is no page', readOnly, async ({ page }) => {
  await page.goto('nosuchhandler?taskID=1')
  await expect(page.getByText('There is no page at this address')).toBeVisible()
})
