import { expect, freshVersion, scmUrl, signIn, test } from './support/test'

const target = 'foreman-nightly-el9'
const taskIn = (url: string) => Number(/tasks\/(\d+)/.exec(url)?.[1])

test('a chain made by keyboard keeps through a reload, is submitted once and builds level by level', async ({
  page,
  hub,
  askForFaults,
}) => {
  test.slow()
  const first = scmUrl('foreman', 'noarch', 'secs=5')
  const second = scmUrl('foreman-proxy', 'noarch', 'secs=5')
  await page.goto('submit')
  await signIn(page, 'petr')
  await page.getByRole('link', { name: 'Chain build' }).click()
  await expect(page.getByText('No sources yet')).toBeVisible()
  const add = page.getByLabel('Add sources')
  await add.fill(`${second}\n${first}\n\nnope`)
  await page.getByRole('button', { name: 'Add', exact: true }).press('Enter')
  await expect(page.getByText('neither an SCM URL nor a build’s')).toBeVisible()
  await page.getByRole('button', { name: 'Remove nope' }).press('Enter')
  const checks = page.getByRole('region', { name: 'Before you submit' })

  // A target whose builds its buildroots never see is no use for a chain.
  const targets = await hub.call('getBuildTargets', {})
  const links = await Promise.all(
    targets.map(({ build_tag }) => hub.call('getFullInheritance', { tag: build_tag })),
  )
  const blind = targets.find(
    ({ build_tag, dest_tag }, index) =>
      build_tag !== dest_tag && !links[index]?.some(({ parent_id }) => parent_id === dest_tag),
  )
  const box = page.getByRole('combobox', { name: 'Target' })
  await box.fill(blind?.name ?? '')
  await box.press('Tab')
  await expect(checks).toContainText(`does not inherit ${blind?.dest_tag_name}`)
  await expect(checks).toContainText('One level is no chain')
  await box.fill(target)
  await box.press('Tab')
  await expect(page).toHaveURL(new RegExp(`target=${target}$`))
  await expect(checks).toContainText(`inherits ${target}: each level finds`)

  // Past its neighbour, then into a level of its own; the focus stays where it is.
  const level = (number: number) => page.getByRole('region', { name: `Level ${number}` })
  await page.getByLabel('Source 1 of level 1').focus()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(page.getByLabel('Source 2 of level 1')).toBeFocused()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(level(2).getByRole('textbox')).toBeFocused()
  await expect(page.getByText(/^foreman-proxy.*: level 2 of 2, place 1 of 1$/)).toBeAttached()
  await page.reload()
  await expect(level(1).getByRole('textbox')).toHaveValue(first)
  await expect(level(2).getByRole('textbox')).toHaveValue(second)
  await expect(box).toHaveValue(target)
  await expect(page.getByText(`koji chain-build ${target} '${first}' : '${second}'`)).toBeVisible()

  await askForFaults('chainBuild:cut')
  await page.getByRole('button', { name: 'Submit chain build' }).dblclick()
  await expect(page).toHaveURL(/\/tasks\/\d+$/, { timeout: 30_000 })
  await askForFaults('')
  const chain = taskIn(page.url())
  const made = await hub.call('listTasks', {
    opts: { method: 'chainbuild', decode: true },
    queryOpts: { order: '-id', limit: 20 },
  })
  const wanted = JSON.stringify([[first], [second]])
  const mine = made.filter(({ request }) => JSON.stringify(request?.[0]) === wanted)
  expect(mine.map(({ id }) => id)).toEqual([chain])
  await expect
    .poll(
      async () => {
        const task = await hub.call('getTaskInfo', { task_id: chain })
        return task && !Array.isArray(task) ? task.state : null
      },
      { timeout: 120_000 },
    )
    .toBe(2)

  await page.getByRole('link', { name: 'Change and resubmit' }).click()
  await expect(level(2).getByRole('textbox')).toHaveValue(second)
  await expect(box).toHaveValue(target)
})

test('a failed task is done again with changes, what has no field carried along', async ({
  page,
  hub,
}) => {
  const url = scmUrl('foreman', 'noarch', 'fail=srpm', 'secs=5')
  // The last is of a later hub than the form knows.
  const opts = { scratch: true, fail_fast: true, wait_builds: [], later_option: 7 }
  await hub.session.signInWithPassword('petr', 'petr-pw')
  const sent = await hub.write('build', { src: url, target, opts })
  const failed = 'result' in sent ? sent.result : 0
  await page.goto(`tasks/${failed}`)
  await signIn(page, 'petr')
  await expect(page.getByRole('region', { name: 'Why it failed' })).toBeVisible({ timeout: 60_000 })
  await page.getByRole('link', { name: 'Change and resubmit' }).click()
  await expect(page).toHaveURL(new RegExp(`from=${failed}`))
  await expect(page.getByText('later_option = 7')).toBeVisible()
  await page.getByText('More options').click()
  await expect(page.getByRole('checkbox', { name: /^Stop at the first/ })).toBeChecked()
  await expect(page.getByRole('checkbox', { name: /^Scratch build/ })).toBeChecked()
  const fixed = url.replace(',fail=srpm', '')
  await page.getByLabel('SCM URL').fill(fixed)
  await expect(page.getByText(/^koji call --json build .*"later_option":7/)).toBeVisible()
  await page.reload()
  await page.getByRole('button', { name: 'Submit scratch build' }).click()
  await expect(page).toHaveURL(/\/watch$/)
  const task = await hub.call('getTaskInfo', { task_id: taskIn(page.url()), request: true })
  expect(task).toMatchObject({
    request: [fixed, target, { scratch: true, fail_fast: true, later_option: 7 }],
  })

  const [repo] = await hub.call('listTasks', {
    opts: { method: 'newRepo' },
    queryOpts: { order: '-id', limit: 1 },
  })
  await page.goto(`submit?from=${repo?.id}`)
  await expect(page.getByText(`Task ${repo?.id} builds no package`)).toBeVisible()
  await page.goto('submit?from=999999999')
  await expect(page.getByRole('alert')).toContainText('The hub does not have this')
})

test('the SRPM of any build is fetched, uploaded and scratch-built for another target', async ({
  page,
  hub,
}) => {
  const builds = await hub.call('listBuilds', {
    state: 1,
    type: 'rpm',
    queryOpts: { order: '-build_id', limit: 20 },
  })
  const build = builds.find(({ source }) => source)
  await page.goto(`builds/${build?.nvr}`)
  await page.getByRole('link', { name: 'Rebuild…' }).click()
  await expect(page.getByLabel('SCM URL')).toHaveValue(build?.source ?? '')
  await page.goBack()
  await signIn(page, 'petr')
  await page
    .getByRole('region', { name: 'RPMs' })
    .getByRole('link', { name: 'Scratch-rebuild' })
    .click()
  await expect(page.getByText('From the hub:')).toBeVisible()
  await expect(page.getByText(/your browser fetches it, .* and uploads it again/)).toBeVisible()
  const box = page.getByRole('combobox', { name: 'Target' })
  await box.fill(target)
  await box.press('Tab')
  await page.getByRole('button', { name: 'Submit scratch build' }).dblclick()
  await expect(page).toHaveURL(/\/watch$/, { timeout: 30_000 })
  const id = taskIn(page.url())
  const state = async () => {
    const task = await hub.call('getTaskInfo', { task_id: id, request: true })
    return task && !Array.isArray(task) ? task : null
  }
  await expect.poll(async () => (await state())?.state, { timeout: 120_000 }).toBe(2)
  const uploaded = new RegExp(`^cli-build/.*/${build?.nvr}\\.src\\.rpm$`)
  expect((await state())?.request?.[0]).toMatch(uploaded)

  // The upload is still there to be built from once more, and one that is not says so.
  await page.goto(`submit?from=${id}`)
  await expect(page.getByText('The hub still has it')).toBeVisible()
  const gone = new URLSearchParams({ src: `cli-build/${freshVersion()}/x-1-1.src.rpm`, target })
  await page.goto(`submit?${gone.toString()}`)
  await expect(page.getByText('The hub does not have it any more')).toBeVisible()
  await page.getByRole('button', { name: 'Submit build' }).click()
  await expect(page.getByText('Choose the file again: the hub does not')).toBeVisible()
})
