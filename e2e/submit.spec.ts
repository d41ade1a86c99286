import { expect, fillSignIn, scmUrl, signIn, test } from './support/test'

test('sign in, submit an SCM URL, watch it grow, land on the failing line', async ({
  page,
  hub,
}) => {
  const url = scmUrl('rubygem-roadie', 'fail=aarch64:compile', 'secs=200')
  await page.goto('./')
  await page.getByRole('link', { name: 'Submit a build' }).click()
  await page.getByLabel('SCM URL').fill(url)
  await page.getByRole('combobox', { name: 'Target' }).fill('foreman-nightly-el9')
  await page
    .getByRole('option', { name: /^foreman-nightly-el9 / })
    .first()
    .click()
  const summary = page.getByRole('region', { name: 'What will happen' })
  await expect(summary).toContainText('foreman-nightly-el9-build')
  for (const arch of ['x86_64', 'aarch64', 'ppc64le']) await expect(summary).toContainText(arch)

  await page.getByRole('button', { name: 'Sign in to submit' }).click()
  await fillSignIn(page, 'petr')
  await page.getByRole('button', { name: 'Submit build' }).click()
  await expect(page).toHaveURL(/\/tasks\/\d+\/watch$/)
  const task = Number(/tasks\/(\d+)/.exec(page.url())?.[1])

  const grows = async (arch: string) => {
    const column = page.getByRole('region', { name: new RegExp(`^${arch}, task`) })
    const text = () => column.getByRole('log').innerText()
    await expect(column.getByRole('log')).toBeVisible({ timeout: 30_000 })
    const before = await text()
    await expect.poll(text, { timeout: 30_000 }).not.toBe(before)
  }
  await Promise.all(['x86_64', 'aarch64', 'ppc64le'].map(grows))

  const why = page.getByRole('region', { name: 'Why it failed' })
  await expect(why).toContainText('buildArch for aarch64 failed', { timeout: 60_000 })
  await expect(why).toContainText('see build.log or root.log for more information')
  await expect(why).toContainText(/error: /)
  await why.getByRole('link', { name: 'Read build.log at the failing line' }).click()
  await expect(page).toHaveURL(/\/tasks\/\d+\/logs\/build\.log/)
  await expect(
    page
      .getByRole('log')
      .getByText(/\.c:\d+:\d+: error: /)
      .first(),
  ).toBeInViewport()

  const made = await hub.call('listTasks', {
    opts: { method: 'build', decode: true },
    queryOpts: { order: '-id', limit: 50 },
  })
  expect(made.filter(({ request }) => request?.[0] === url).map(({ id }) => id)).toEqual([task])
})

test('a scratch build that works ends without a tag', async ({ page }) => {
  await page.goto(
    `submit?src=${encodeURIComponent(scmUrl('foreman', 'noarch', 'secs=10'))}&target=foreman-nightly-el9&scratch=1`,
  )
  await signIn(page, 'petr')
  await page.getByRole('button', { name: 'Submit scratch build' }).click()
  await expect(page).toHaveURL(/\/watch$/)
  await expect(page.getByText('closed').first()).toBeVisible({ timeout: 30_000 })
  await page.getByRole('heading', { level: 1 }).getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('scratch')
  const tree = page.getByRole('table', { name: 'Task tree' })
  await expect(tree).toContainText('buildArch')
  await expect(tree).not.toContainText('tagBuild')
})

test('the form knows the rules before the hub does', async ({ page }) => {
  await page.goto('submit')
  await signIn(page, 'petr')
  await page.getByRole('button', { name: 'Submit build' }).click()
  await expect(page.getByText('Where is the source?')).toBeVisible()
  await expect(page.getByText('Choose a build target')).toBeVisible()
  await page.getByLabel('SCM URL').fill('https://git.example.org/x.git#abc')
  await expect(page.getByText('Builders check out git://')).toBeVisible()
  await page.getByText('More options').click()
  await page.getByRole('checkbox', { name: /^Draft/ }).check()
  await page.getByRole('checkbox', { name: /^Scratch build/ }).check()
  await expect(page.getByText('A scratch build cannot be a draft').last()).toBeVisible()
  await page.getByLabel('Custom metadata').fill('[1]')
  await expect(page.getByText('This is not a JSON object')).toBeVisible()
})

test('what was typed survives a reload, a fault and an expired session', async ({
  page,
  askForFaults,
}) => {
  const url = scmUrl('foreman', 'noarch', 'secs=5')
  await page.goto('submit')
  await signIn(page, 'petr')
  await page.getByLabel('SCM URL').fill(url)
  await page.getByRole('combobox', { name: 'Target' }).fill('foreman-nightly')
  await page
    .getByRole('option', { name: /^foreman-nightly-el9 / })
    .first()
    .click()
  await page.getByRole('checkbox', { name: /^Scratch build/ }).check()
  await page.reload()
  await expect(page.getByLabel('SCM URL')).toHaveValue(url)
  await expect(page.getByRole('combobox', { name: 'Target' })).toHaveValue('foreman-nightly-el9')

  await askForFaults('build:fault:1000')
  await page.getByRole('button', { name: 'Submit scratch build' }).click()
  await expect(page.getByRole('alert')).toContainText('Not submitted')
  await expect(page.getByLabel('SCM URL')).toHaveValue(url)

  await askForFaults('build:expired')
  await page.getByRole('button', { name: 'Submit scratch build' }).click()
  await expect(page.getByRole('dialog')).toContainText('Your session as petr has expired')
  await askForFaults('')
  await fillSignIn(page, 'petr')
  await page.getByRole('button', { name: 'Submit scratch build' }).click()
  await expect(page).toHaveURL(/\/watch$/)
})

test('a connection cut in mid-submit makes exactly one build', async ({
  page,
  askForFaults,
  hub,
}) => {
  const url = scmUrl('foreman', 'noarch', 'secs=5')
  await page.goto(`submit?src=${encodeURIComponent(url)}&target=foreman-nightly-el9&scratch=1`)
  await signIn(page, 'petr')
  await askForFaults('build:cut')
  await page.getByRole('button', { name: 'Submit scratch build' }).dblclick()
  await expect(page).toHaveURL(/\/tasks\/\d+\/watch$/, { timeout: 30_000 })
  const made = await hub.call('listTasks', {
    opts: { method: 'build', decode: true },
    queryOpts: { order: '-id', limit: 50 },
  })
  expect(made.filter(({ request }) => request?.[0] === url)).toHaveLength(1)
})

test('a wrong target stays as it was typed, with what is wrong; an exact name is taken', async ({
  page,
}) => {
  await page.goto('submit')
  const target = page.getByRole('combobox', { name: 'Target' })
  const summary = page.getByRole('region', { name: 'What will happen' })
  await expect(target).toHaveAttribute('placeholder', 'Search targets and tags')
  await target.fill('foreman-nightly-el9')
  await target.press('Tab')
  await expect(summary).toContainText('foreman-nightly-el9-build')
  await target.fill('zzz')
  await target.press('Tab')
  await expect(target).toHaveValue('zzz')
  await expect(page.getByText('There is no build target “zzz”')).toBeVisible()
  await expect(summary).not.toContainText('foreman-nightly-el9-build')
  await page.reload()
  await expect(target).toHaveValue('zzz')
  await page.getByRole('button', { name: 'Sign in to submit' }).click()
  await expect(page.getByLabel('SCM URL')).toBeFocused()
  // Enter ends the search and does not submit; capitals do not matter.
  await target.fill('Foreman-Nightly-EL9')
  await target.press('Enter')
  await expect(target).toHaveValue('foreman-nightly-el9')
  await expect(page.getByRole('listbox')).toBeHidden()
  await target.fill('foreman-nightly')
  await target.fill('foreman-nightly-el9')
  await expect(page.getByRole('option').first()).toContainText(/^foreman-nightly-el9foreman/)
  await target.press('Escape')
  await target.press('Tab')
  await expect(target).toHaveValue('foreman-nightly-el9')
  await page.getByRole('button', { name: 'Clear the form' }).click()
  await expect(target).toHaveValue('')
})

test('another link to the form fills it in anew', async ({ page }) => {
  await page.goto('submit?target=foreman-nightly-el9')
  const target = page.getByRole('combobox', { name: 'Target' })
  await expect(target).toHaveValue('foreman-nightly-el9')
  await page.getByRole('link', { name: 'Submit a build' }).click()
  await expect(page).toHaveURL(/\/submit$/)
  await expect(target).toHaveValue('')
})

test('a wrong field is gone to, where it is folded too', async ({ page }) => {
  await page.goto('submit?target=foreman-nightly-el9')
  const url = page.getByLabel('SCM URL')
  const submit = page.getByRole('button', { name: 'Sign in to submit' })
  await submit.click()
  await expect(url).toBeFocused()
  await url.fill(scmUrl('foreman'))
  const more = page.getByText('More options')
  const repo = page.getByLabel('Repo id')
  await more.click()
  await repo.fill('x')
  await more.click()
  await expect(repo).toBeHidden()
  await submit.click()
  await expect(repo).toBeFocused()
  await repo.fill('')
  await expect(page.getByText('A repo is named by its number')).toBeHidden()
  await expect(repo).toBeVisible()
  await page.getByRole('button', { name: 'Clear the form' }).click()
  await expect(url).toHaveValue('')
  await expect(page.getByText('Where is the source?')).toBeHidden()
})
