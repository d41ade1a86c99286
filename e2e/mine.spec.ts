import { createHubClient } from '../src/hub/client'
import { memoryStore } from '../src/hub/session-store'
import { expect, fillSignIn, signIn, test } from './support/test'

test('notifications are made, changed and taken away, and survive faults', async ({
  page,
  askForFaults,
}, { retry }) => {
  // What a first try has made is still there in a second one.
  const name = ['rubygem-rails', 'rubygem-puma', 'rubygem-racc'][retry] ?? ''
  await page.goto('notifications')
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click()
  await fillSignIn(page, 'rhea')
  await expect(page.getByRole('dialog')).toBeHidden()
  const table = page.getByRole('table', { name: 'Notifications' })
  await page.getByRole('button', { name: 'Add a notification' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add a notification' })
  await dialog.getByLabel('Package').fill('no-such-package')
  await dialog.getByLabel('Only builds that went well').check()
  const add = dialog.getByRole('button', { name: 'Add the notification' })
  await add.click()
  await expect(dialog.getByRole('alert')).toContainText('no-such-package')
  await dialog.getByLabel('Package').fill(name)
  await askForFaults('createNotification:expired')
  await add.click()
  await askForFaults('')
  await page
    .getByRole('dialog', { name: /^Sign in to/ })
    .getByLabel('Password')
    .fill('rhea-pw')
  await page
    .getByRole('dialog', { name: /^Sign in to/ })
    .getByRole('button', { name: 'Sign in', exact: true })
    .click()
  await expect(dialog.getByLabel('Package')).toHaveValue(name)
  await add.dblclick()
  await expect(dialog).toBeHidden()
  const row = table.getByRole('row').filter({ hasText: name })
  await expect(row).toHaveCount(1)
  await expect(row).toContainText('builds that went well')
  await row.getByRole('button', { name: 'Edit' }).click()
  await page.getByRole('dialog').getByLabel('Tag').fill('foreman-nightly-el9')
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await expect(row).toContainText('foreman-nightly-el9')
  await row.getByRole('button', { name: 'Delete' }).click()
  await page.getByRole('button', { name: 'Delete the notification' }).click()
  await expect(row).toHaveCount(0)
})

test('another’s notifications are read by all, changed by an admin', async ({ page }) => {
  await page.goto('notifications?user=petr')
  const blocks = page.getByRole('table', { name: 'Blocks' })
  await expect(blocks).toContainText('petr-playground')
  await expect(page.getByRole('button', { name: /Add a block.*Sign in first/ })).toBeVisible()
  await signIn(page, 'anna')
  await page.getByRole('button', { name: 'Add a block' }).click()
  await page.getByRole('dialog').getByLabel('Package').fill('foreman')
  await page.getByRole('button', { name: 'Add the block' }).click()
  const row = blocks.getByRole('row').filter({ hasText: 'foreman' })
  await expect(row).toHaveCount(1)
  await row.getByRole('button', { name: 'Delete' }).click()
  await page.getByRole('button', { name: 'Delete the block' }).click()
  await expect(row).toHaveCount(0)
})

test('my sessions: another one is ended, this one signs out', async ({ page, hub }) => {
  const other = createHubClient({ ...hub.config, sessionStore: memoryStore() })
  const { id } = await other.session.signInWithPassword('hana', 'hana-pw')
  await page.goto('./')
  await signIn(page, 'hana')
  await page.getByRole('button', { name: 'Signed in as hana' }).click()
  await page.getByRole('link', { name: 'My sessions' }).click()
  const table = page.getByRole('table', { name: 'Sessions' })
  const own = table.getByRole('row').filter({ hasText: 'this one' })
  await expect(own).toContainText('password')
  const row = table.getByRole('row').filter({ has: page.getByText(String(id), { exact: true }) })
  await row.getByRole('button', { name: 'End' }).click()
  await page.getByRole('button', { name: `End session ${id}` }).click()
  await expect(row).toHaveCount(0)
  await own.getByRole('button', { name: 'Sign out here' }).click()
  await expect(page.getByText('You are not signed in')).toBeVisible()
})

test('history asks for nothing until something is chosen', async ({ page, askForFaults }) => {
  await page.goto('./')
  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('link', { name: 'History' }).click()
  await expect(page.getByText('Choose what to look at')).toBeVisible()
  await page.getByLabel('Changed by').fill('rhea')
  await page.getByLabel('Changed by').press('Enter')
  await expect(page).toHaveURL(/editor=rhea/)
  await expect(
    page.getByRole('region', { name: 'History' }).getByRole('listitem').first(),
  ).toContainText('rhea')
  await page.getByLabel('Table').selectOption('tag_listing')
  await expect(page).toHaveURL(/table=tag_listing/)
  await askForFaults('queryHistory:fault:1013')
  await page.getByLabel('Tag', { exact: true }).fill('foreman-nightly-el9')
  await page.getByLabel('Tag', { exact: true }).press('Enter')
  await expect(page.getByRole('alert')).toContainText('This hub does not offer this')
})
