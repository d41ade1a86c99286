import type { Page } from '@playwright/test'

import type { HubClient } from '../src/hub/client'
import { expect, scmUrl, signIn, test } from './support/test'

const target = 'foreman-nightly-el9'

/** The tasks that build this source. */
async function buildsOf(hub: HubClient, url: string): Promise<number[]> {
  const tasks = await hub.call('listTasks', {
    opts: { method: 'build', decode: true },
    queryOpts: { order: '-id', limit: 50 },
  })
  return tasks.filter(({ request }) => request?.[0] === url).map(({ id }) => id)
}

async function fillIn(page: Page): Promise<string> {
  const url = scmUrl('foreman', 'noarch', 'secs=5')
  await page.goto(`submit?src=${encodeURIComponent(url)}&target=${target}&scratch=1`)
  await signIn(page, 'petr')
  return url
}

const submit = (page: Page) => page.getByRole('button', { name: 'Submit scratch build' })
const unknown = 'It is not known yet whether the hub did this'

/** Submits, and waits until the console has given up hearing of it. */
async function submitInVain(page: Page): Promise<void> {
  await submit(page).click()
  await expect(async () => {
    await page.clock.fastForward(5000)
    await expect(page.getByRole('alert').filter({ hasText: unknown })).toBeVisible({ timeout: 500 })
  }).toPass()
}

test('a build whose every answer is lost is found, and made once', async ({
  page,
  hub,
  askForFaults,
}) => {
  await page.clock.install()
  const url = await fillIn(page)
  await askForFaults('build:lost')
  await submit(page).dblclick()
  // The repetitions have their pauses, which the test does not wait for.
  await expect(async () => {
    await page.clock.fastForward(5000)
    await expect(page).toHaveURL(/\/tasks\/\d+\/watch$/, { timeout: 500 })
  }).toPass()
  await askForFaults('')
  const made = await buildsOf(hub, url)
  expect(made).toHaveLength(1)
  expect(page.url()).toContain(`/tasks/${made[0]}/`)
})

test('while nobody can tell whether a build was made, no second one is: after a reload too', async ({
  page,
  hub,
  askForFaults,
}) => {
  await page.clock.install()
  const url = await fillIn(page)
  // Neither the build nor the question about it is answered.
  await askForFaults('build:lost,getSessionInfo:offline,multiCall:lost')
  await submitInVain(page)
  await page.getByRole('button', { name: 'Check again' }).last().click()
  await expect(page.getByRole('alert').filter({ hasText: unknown })).toBeVisible()
  await page.reload()
  const open = page.getByRole('status').filter({ hasText: unknown })
  await expect(open).toContainText('Submit the scratch build of foreman')
  await expect(page.getByLabel('SCM URL')).toHaveValue(url)
  await submit(page).click()
  await expect(page.getByRole('alert').filter({ hasText: unknown })).toBeVisible()
  expect(await buildsOf(hub, url)).toHaveLength(1)

  await askForFaults('')
  await page.reload()
  const told = page
    .getByRole('status')
    .filter({ hasText: /Submitted as task \d+: the scratch build of foreman/ })
  await expect(told).toContainText('answer was lost on the way')
  const [task] = await buildsOf(hub, url)
  await expect(told.getByRole('link', { name: `Task ${task}` })).toBeVisible()
  expect(await buildsOf(hub, url)).toHaveLength(1)
})

test('a build that the hub took and never began is said not to be there, and can be submitted', async ({
  page,
  hub,
  askForFaults,
}) => {
  await page.clock.install()
  const url = await fillIn(page)
  await askForFaults('build:hang')
  await submit(page).click()
  await expect(async () => {
    await page.clock.fastForward(10_000)
    const alert = page.getByRole('alert').filter({ hasText: 'The hub has not done this' })
    await expect(alert).toBeVisible({ timeout: 500 })
  }).toPass()
  await askForFaults('')
  expect(await buildsOf(hub, url)).toEqual([])
  await submit(page).click()
  await expect(page).toHaveURL(/\/watch$/)
  expect(await buildsOf(hub, url)).toHaveLength(1)
})

test('a write that the hub never answers lets another tab write within a minute', async ({
  page,
  askForFaults,
}) => {
  await page.clock.install()
  await fillIn(page)
  const other = await page.context().newPage()
  await other.goto('notifications')
  await askForFaults('build:mute')
  await submit(page).click()
  await expect(page.getByRole('button', { name: 'Submitting…' })).toBeVisible()
  await other.getByRole('button', { name: 'Add a notification' }).click()
  await other.getByRole('dialog').getByLabel('Package').fill('foreman-installer')
  await other.getByRole('button', { name: 'Add the notification' }).click()
  // It waits its turn.
  await expect(other.getByRole('button', { name: 'Asking the hub…' })).toBeVisible()
  await page.clock.fastForward(50_000)
  await expect(page).toHaveURL(/\/watch$/)
  const row = other.getByRole('row').filter({ hasText: 'foreman-installer' })
  await expect(row.first()).toBeVisible()
  await askForFaults('')
})

test('a build that waits its turn behind another tab’s is not called lost', async ({
  page,
  hub,
  askForFaults,
}) => {
  await fillIn(page)
  const other = await page.context().newPage()
  const second = scmUrl('foreman-proxy', 'noarch', 'secs=5')
  await other.goto(`submit?src=${encodeURIComponent(second)}&target=${target}&scratch=1`)
  await expect(submit(other)).toBeEnabled()
  await askForFaults('build:slow:6000')
  await submit(page).click()
  await expect(page.getByRole('button', { name: 'Submitting…' })).toBeVisible()
  await submit(other).click()
  await expect(other.getByRole('button', { name: 'Submitting…' })).toBeVisible()
  // The first tab lists what the second is at, without a way to do it once more.
  const listed = page.getByRole('listitem').filter({ hasText: 'foreman-proxy' })
  await expect(listed).toContainText('Another tab is at work on this')
  await expect(listed.getByRole('button')).toHaveCount(0)
  await expect(other.getByText(unknown)).toBeHidden()
  await expect(other).toHaveURL(/\/watch$/, { timeout: 30_000 })
  await askForFaults('')
  expect(await buildsOf(hub, second)).toHaveLength(1)
})

test('who has signed out is not told that a build was not made', async ({
  page,
  hub,
  askForFaults,
}) => {
  await page.clock.install()
  const url = await fillIn(page)
  await askForFaults('build:lost,getSessionInfo:offline,multiCall:lost')
  await submitInVain(page)
  await page.context().clearCookies()
  await page.getByRole('button', { name: 'Signed in as petr' }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.clock.fastForward(20_000)
  await expect(page.getByText('Not submitted')).toBeHidden()
  await signIn(page, 'petr')
  await page.getByRole('button', { name: 'Check again' }).last().click()
  await expect(page).toHaveURL(/\/watch$/)
  expect(await buildsOf(hub, url)).toHaveLength(1)
})
