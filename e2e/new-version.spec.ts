import type { Page } from '@playwright/test'

import { deployConsole, type Missing } from './support/deployed-console'
import { expect, fillSignIn, scmUrl, signIn, test } from './support/test'

const target = 'foreman-nightly-el9'
const notice = (page: Page) => page.getByRole('status').filter({ hasText: 'A new version is here' })
const missingPart = (page: Page) =>
  page.getByRole('alert').filter({ hasText: 'This part could not be loaded' })

/** What tells of updates comes shortly after the page. */
const untilStarted = (page: Page) => expect(page.locator('[role=status].sticky')).toBeAttached()

/** The names of the scripts that the page has, of this version or of a later one. */
const entry = (page: Page) => page.locator('script[type=module]').getAttribute('src')

for (const missing of ['404', 'the page'] satisfies Missing[]) {
  test(`a new version (${missing} for old assets) costs no draft and no page`, async ({
    page,
    baseURL,
  }) => {
    test.slow()
    const site = await deployConsole(baseURL ?? '', missing)
    const src = scmUrl('foreman', 'noarch', 'secs=600')
    await page.goto(`${site.url}submit`)
    await page.getByLabel('SCM URL').fill(src)
    await page.getByRole('combobox', { name: 'Target' }).fill(target)
    await page.keyboard.press('Enter')
    await untilStarted(page)
    const first = await entry(page)
    await site.deploy()

    await page.getByRole('button', { name: 'Sign in to submit' }).click()
    await expect(missingPart(page)).toBeVisible()
    await expect(notice(page)).toBeVisible()
    await expect(page.getByLabel('SCM URL')).toHaveValue(src)
    await missingPart(page).getByRole('button', { name: 'Try again' }).click()
    await expect(missingPart(page)).toBeVisible()
    await expect(page.getByLabel('SCM URL')).toHaveValue(src)

    await notice(page).getByRole('button', { name: 'Reload' }).click()
    await expect(notice(page)).toBeHidden()
    await expect(page.getByLabel('SCM URL')).toHaveValue(src)
    expect(await entry(page)).not.toBe(first)
    await page.getByRole('button', { name: 'Sign in to submit' }).click()
    await fillSignIn(page, 'petr')

    // Once more, and what is submitted is there though its page has to come from the newest version.
    await expect(page.getByRole('button', { name: 'Submit build' })).toBeEnabled()
    await untilStarted(page)
    const second = await entry(page)
    await site.deploy()
    await page.getByRole('button', { name: 'Submit build' }).click()
    await expect(page).toHaveURL(/\/tasks\/\d+\/watch$/)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('foreman')
    expect(await entry(page)).not.toBe(second)
    await site.stop()
  })
}

test('after a new version a page’s dialogs fail in their place, and its links lead on', async ({
  page,
  baseURL,
}) => {
  test.slow()
  const site = await deployConsole(baseURL ?? '', '404')
  await page.goto(`${site.url}tags/${target}`)
  await signIn(page, 'rhea')
  await untilStarted(page)
  const first = await entry(page)
  await site.deploy()
  await page.getByRole('button', { name: 'Edit…' }).click()
  await expect(missingPart(page)).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(target)
  await expect(notice(page)).toBeVisible()

  let loads = 0
  page.on('load', () => loads++)
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Hosts' }).click()
  await expect(page).toHaveURL(`${site.url}hosts`)
  await expect(page.getByRole('table', { name: 'Hosts' })).toBeVisible()
  expect(await entry(page)).not.toBe(first)
  expect(loads).toBe(1)
  await page.goBack()
  await expect(page.getByRole('dialog')).toContainText('Edit')
  await site.stop()
})

test('without a network a page that does not come waits for it, and nothing reloads', async ({
  page,
  baseURL,
}) => {
  const site = await deployConsole(baseURL ?? '', '404')
  await page.goto(`${site.url}tags/${target}`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(target)
  await untilStarted(page)
  let loads = 0
  page.on('load', () => loads++)
  site.cutAssets(true)
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Hosts' }).click()
  await expect(page.getByRole('alert')).toContainText('The code of this page did not come')
  await expect(notice(page)).toBeHidden()
  site.cutAssets(false)
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('table', { name: 'Hosts' })).toBeVisible()
  expect(loads).toBe(0)
  await site.stop()
})

test('who comes back to a tab after more than an hour is told of a new version', async ({
  page,
  baseURL,
}) => {
  const site = await deployConsole(baseURL ?? '', '404')
  await page.clock.install()
  await page.goto(`${site.url}tags`)
  await untilStarted(page)
  // The palette's code comes when nothing else does.
  const palette = page.waitForResponse(/\/palette-[^/]+\.js/)
  await page.clock.runFor(10_000)
  await palette
  await site.deploy()
  const comeBack = () => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  let asked = 0
  page.on('request', (request) => {
    if (request.url() === site.url) asked++
  })
  await page.clock.runFor(60_000)
  await comeBack()
  await page.clock.runFor(1000)
  expect(asked).toBe(0)
  await page.clock.fastForward('01:01:00')
  await comeBack()
  await expect(notice(page)).toBeVisible()
  expect(asked).toBe(1)
  await site.stop()
})
