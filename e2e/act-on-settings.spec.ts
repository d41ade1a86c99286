import type { Page } from '@playwright/test'

import { startConsole } from './support/own-console'
import { expect, freshVersion, signIn, test as base } from './support/test'

interface Own {
  /** How many times faster than life its builders are. */
  speed: string
  own: { url: string }
}

// Targets, repos and groups that come and go would disturb lists of other journeys.
const test = base.extend<object, Own>({
  speed: ['10', { option: true, scope: 'worker' }],
  own: [
    async ({ speed }, provide) => {
      const own = await startConsole('--speed', speed)
      await provide(own)
      await own.stop()
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ own }, provide) => provide(own.url),
})
test.describe.configure({ mode: 'default', timeout: 180_000 })

async function signInInstead(page: Page, before: string, user: string) {
  await page.getByRole('button', { name: `Signed in as ${before}` }).click()
  await page.getByRole('button', { name: /Sign out/ }).click()
  await signIn(page, user)
}

/** Opens what a menu of the page offers. */
async function choose(page: Page, menu: string | RegExp, action: RegExp) {
  await page.getByRole('button', { name: menu, exact: true }).click()
  await page.getByRole('group', { name: menu }).getByRole('button', { name: action }).click()
}

async function undo(page: Page, what: string) {
  const line = page.getByRole('listitem').filter({ hasText: what })
  await line.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
}

const buildTag = 'foreman-nightly-el9-build'

test('build targets are made, changed, deleted and brought back, by who may', async ({
  page,
  hub,
  askForFaults,
}) => {
  const name = `e2e-target-${freshVersion()}`
  const target = () => hub.call('getBuildTarget', { info: name })
  const dialog = page.getByRole('dialog')
  await page.goto('targets')
  await signIn(page, 'petr')
  await expect(page.getByRole('button', { name: /New target….*permission target/ })).toBeVisible()
  await signInInstead(page, 'petr', 'rhea')
  await page.getByRole('button', { name: 'New target…' }).click()
  await dialog.getByLabel('Name').fill('foreman-nightly-el9')
  await expect(dialog).toContainText('There is a target foreman-nightly-el9 already')
  await dialog.getByLabel('Name').fill(name)
  await dialog.getByLabel('Builds in').fill('no-such-tag')
  await expect(dialog).toContainText('There is no tag no-such-tag')
  await dialog.getByLabel('Builds in').fill(buildTag)
  await dialog.getByLabel('Tags into').fill('foreman-3.15-el9')
  await expect(dialog.getByRole('note')).toContainText('foreman-3.15-el9 is locked')
  await dialog.getByLabel('Tags into').fill('foreman-nightly-el9')
  await askForFaults('createBuildTarget:fault:1000')
  await dialog.getByRole('button', { name: 'Create the target' }).click()
  await expect(dialog.getByRole('alert')).toBeVisible()
  await askForFaults('')
  await page.reload()
  await expect(dialog).toContainText(`koji add-target ${name} ${buildTag} foreman-nightly-el9`)
  await dialog.getByRole('button', { name: 'Create the target' }).dblclick()
  await expect(page).toHaveURL(new RegExp(`/targets/${name}$`))
  expect(await target()).toMatchObject({
    build_tag_name: buildTag,
    dest_tag_name: 'foreman-nightly-el9',
  })

  await page.getByRole('button', { name: 'Edit…' }).click()
  await expect(dialog).toContainText('Nothing is changed yet')
  await dialog.getByLabel('Tags into').fill('foreman-nightly-el9-candidate')
  await expect(dialog).toContainText(
    `koji edit-target --dest-tag=foreman-nightly-el9-candidate ${name}`,
  )
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('region', { name: 'Tags into' })).toContainText('candidate')
  await undo(page, 'Changed the build target')
  expect(await target()).toMatchObject({ dest_tag_name: 'foreman-nightly-el9' })

  await choose(page, 'Change the target', /^Delete/)
  await dialog.getByRole('button', { name: `Delete ${name}` }).click()
  await expect(page).toHaveURL(/\/targets$/)
  expect(await target()).toBeNull()
  await undo(page, 'Deleted the build target')
  await expect(page).toHaveURL(new RegExp(`/targets/${name}$`))
  await expect(page.getByRole('heading', { name })).toBeVisible()
  expect(await target()).toMatchObject({ build_tag_name: buildTag })
})

test('a tag takes external repos in an order of its own, and comps groups', async ({
  page,
  hub,
}) => {
  const tag = 'foreman-3.17-el9-build'
  const unique = freshVersion()
  const [one, two] = [`e2e-one-${unique}`, `e2e-two-${unique}`]
  const grouped = `e2e-group-${unique}`
  const dialog = page.getByRole('dialog')
  const uses = async () => {
    const rows = await hub.call('getTagExternalRepos', { tag_info: tag })
    return rows.map((row) => [row.external_repo_name, row.priority, row.merge_mode, row.arches])
  }
  const before = await uses()
  await page.goto('external-repos')
  await signIn(page, 'anna')
  for (const name of [one, two]) {
    await page.goto('external-repos?do=new')
    await dialog.getByLabel('Name').fill(name)
    await dialog.getByLabel('Address').fill('epel')
    await expect(dialog).toContainText('Builders read repos by http')
    await dialog.getByLabel('Address').fill(`https://mirror.example.org/${name}/$arch`)
    await dialog.getByRole('button', { name: 'Create the repo' }).click()
    await expect(page).toHaveURL(new RegExp(`/external-repos/${name}$`))
    expect(await hub.call('getExternalRepo', { info: name })).toMatchObject({
      url: `https://mirror.example.org/${name}/$arch/`,
    })
    await page.goto(`tags/${tag}?tab=repos&do=add-external-repo`)
    await dialog.getByLabel('External repo').fill(name)
    await dialog.getByLabel('Merge mode').selectOption('bare')
    if (name === one) await dialog.getByLabel('Arches').fill('x86_64')
    await dialog.getByRole('button', { name: 'Add it' }).dblclick()
    await expect(dialog).toBeHidden()
  }
  const last = Math.max(0, ...before.map(([, priority]) => Number(priority)))
  const first = last === 0 ? 5 : Math.floor((last + 7) / 5) * 5
  expect(await uses()).toEqual([
    ...before,
    [one, first, 'bare', 'x86_64'],
    [two, first + 5, 'bare', null],
  ])
  await choose(page, 'Change its external repos', /order/)
  await dialog.getByRole('button', { name: `${two}: up` }).click()
  await dialog.getByRole('button', { name: 'Save the order' }).click()
  await dialog.getByRole('button', { name: 'Done' }).click()
  expect(await uses()).toEqual([
    ...before,
    [two, first, 'bare', null],
    [one, first + 5, 'bare', 'x86_64'],
  ])
  await choose(page, `Change ${one}`, /^Priority/)
  await dialog.getByLabel('Priority').fill(String(first))
  await expect(dialog).toContainText(`${two} has the priority ${first} already`)
  await dialog.getByLabel('Priority').fill(String(first + 5))
  await dialog.getByLabel('Arches').fill('')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toBeHidden()
  await choose(page, `Change ${two}`, /^Take it away/)
  await dialog.getByRole('button', { name: 'Take it away' }).click()
  await expect(page.getByRole('row', { name: new RegExp(two) })).toHaveCount(0)
  expect(await uses()).toEqual([...before, [one, first + 5, 'bare', '']])
  await page.goto(`external-repos/${one}?do=delete`)
  await expect(dialog).toContainText(`It is taken from the tag ${tag}`)
  await dialog.getByRole('button', { name: `Delete ${one}` }).click()
  await expect(page).toHaveURL(/\/external-repos$/)
  expect(await uses()).toEqual(before)

  const group = async (name: string) => {
    const groups = await hub.call('getTagGroups', { tag, inherit: true, incl_blocked: true })
    const found = groups.find((each) => each.name === name)
    const packages = found?.packagelist.map((row) => [row.package, row.type, row.blocked])
    return found && { blocked: found.blocked, visible: found.uservisible, packages }
  }
  await page.goto(`tags/${tag}?tab=groups&do=add-group`)
  await dialog.getByLabel('Name').fill('build')
  await expect(dialog).toContainText('has or inherits build already')
  await dialog.getByLabel('Name').fill(grouped)
  await dialog.getByLabel(/^User visible/).uncheck()
  await dialog.getByRole('button', { name: 'Add the group' }).click()
  await choose(page, `Change the group ${grouped}`, /^Add packages/)
  await dialog.getByLabel('RPM packages').fill('bash sed')
  await dialog.getByLabel('Type').selectOption('optional')
  await dialog.getByRole('button', { name: 'Add 2 packages' }).click()
  await dialog.getByRole('button', { name: 'Done' }).click()
  await choose(page, `Change the group ${grouped}`, /^Remove, block or unblock packages/)
  await dialog.getByLabel('What to do').selectOption('block')
  await dialog.getByRole('checkbox', { name: 'sed' }).check()
  await dialog.getByRole('button', { name: 'Block it' }).click()
  await dialog.getByRole('button', { name: 'Done' }).click()
  const made = {
    blocked: false,
    visible: false,
    packages: expect.arrayContaining([
      ['bash', 'optional', false],
      ['sed', 'optional', true],
    ]),
  }
  expect(await group(grouped)).toEqual(made)
  await choose(page, `Change the group ${grouped}`, /^Block$/)
  await dialog.getByRole('button', { name: 'Block it' }).click()
  await expect(dialog).toBeHidden()
  expect(await group(grouped)).toMatchObject({ blocked: true })
  await undo(page, `Blocked the group ${grouped}`)
  expect(await group(grouped)).toEqual(made)
})

test('a packager makes a side tag, gets a repo of it by request, others past the queue, and removes it', async ({
  page,
  hub,
}) => {
  const dialog = page.getByRole('dialog')
  await page.goto('side-tags?do=new')
  await dialog.getByRole('button', { name: 'Cancel', exact: true }).click()
  await signIn(page, 'petr')
  const anna = page.getByRole('button', { name: /^Change katello-nightly-el9-build-side/ })
  await anna.click()
  await expect(page.getByRole('button', { name: /^Remove….*Only its owner/ })).toBeDisabled()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'New side tag…' }).click()
  await dialog.getByLabel('Base tag').fill('foreman-nightly-el9')
  await expect(dialog).toContainText('The hub’s policy sidetag does not allow it')
  await dialog.getByLabel('Base tag').fill(buildTag)
  await dialog.getByLabel('Suffix').fill('e2e')
  await dialog.getByRole('button', { name: 'Make it' }).click()
  await expect(dialog.getByRole('alert')).toContainText('e2e suffix is not allowed')
  await dialog.getByLabel('Suffix').fill('test')
  await expect(dialog).toContainText(`koji add-sidetag --suffix=test ${buildTag}`)
  await dialog.getByRole('button', { name: 'Make it' }).dblclick()
  await expect(page).toHaveURL(/\/tags\/foreman-nightly-el9-build-side-\d+-test$/)
  const name = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  const mine = await hub.call('listSideTags', { user: 'petr' })
  expect(mine.filter((side) => side.name.endsWith('-test'))).toHaveLength(1)

  await page.goto(`tags/${name}?tab=repos&do=request-repo`)
  await expect(dialog).toContainText('It has no repo yet')
  await dialog.getByText('Priority and force').click()
  await dialog.getByLabel('Priority').fill('-5')
  await expect(dialog).toContainText('Only admins may ask for more than the usual priority')
  await dialog.getByLabel('Priority').fill('5')
  await dialog.getByRole('button', { name: 'Request it' }).dblclick()
  await expect(page).toHaveURL(/\/repo-requests\/\d+$/)
  const clauses: [string, string, string][] = [['tag_name', '=', name]]
  const requests = () => hub.call('repo.queryQueue', { clauses, fields: '**', opts: {} })
  expect(await requests()).toMatchObject([{ priority: 25, owner_name: 'petr' }])
  await expect(page.getByText('answered', { exact: true })).toBeVisible({ timeout: 60_000 })
  await expect(page.getByRole('button', { name: /^Priority….*The request is over/ })).toBeVisible()
  const [answered] = await requests()
  await page.goto(`tags/${name}?tab=repos&do=request-repo`)
  await expect(dialog).toContainText(`Its newest repo is ${answered?.repo_id}`)
  await dialog.getByRole('button', { name: 'Request it' }).click()
  await expect(page).toHaveURL(new RegExp(`/repos/${answered?.repo_id}$`))
  expect(await requests()).toHaveLength(1)

  await page.goto(`tags/${name}?tab=repos`)
  await page.getByRole('button', { name: 'Get a repo of it' }).click()
  await expect(
    page.getByRole('button', { name: /^Make one past the queue….*permission repo/ }),
  ).toBeDisabled()
  await page.keyboard.press('Escape')
  await signInInstead(page, 'petr', 'rhea')
  await choose(page, 'Get a repo of it', /^Make one past the queue/)
  await dialog.getByLabel('Debuginfo').check()
  await expect(dialog).toContainText(`koji regen-repo --make-task --nowait --debuginfo ${name}`)
  await dialog.getByRole('button', { name: 'Make it' }).dblclick()
  const told = page.getByRole('status').filter({ hasText: 'past the queue' })
  await expect(told).toContainText('closed', { timeout: 60_000 })
  const made = await hub.call('repo.query', {
    clauses: [['tag_name', '=', name]],
    fields: ['id', 'opts', 'task_id'],
    opts: { order: 'id' },
  })
  expect(made).toHaveLength(2)
  expect(made).toMatchObject([{ id: answered?.repo_id }, { opts: { debuginfo: true } }])
  await signInInstead(page, 'rhea', 'petr')
  // What rhea did is rhea's to see, and to undo.
  await expect(told).toHaveCount(0)
  await page.goto('side-tags')
  await choose(page, `Change ${name}`, /^Remove/)
  await dialog.getByRole('button', { name: 'Remove it' }).click()
  await expect(page.getByRole('link', { name, exact: true })).toHaveCount(0)
  expect(await hub.call('getTag', { tagInfo: name })).toBeNull()
  expect(await hub.call('getBuildTarget', { info: name })).toBeNull()
})
