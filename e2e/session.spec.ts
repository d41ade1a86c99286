import { expect, fillSignIn, scmUrl, signIn, test } from './support/test'

test('sign in with a password, see what I may do, sign out', async ({ page }) => {
  await page.goto('./')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await fillSignIn(page, 'anna', 'wrong')
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText(
    'invalid username or password',
  )
  await expect(page.getByLabel('User')).toHaveValue('anna')
  await fillSignIn(page, 'anna')
  await page.getByRole('button', { name: 'Signed in as anna' }).click()
  await expect(page.getByText(/^May: .*admin/)).toBeVisible()
  await expect(page.getByRole('region', { name: 'Mine' })).toBeVisible()
  await page.reload()
  await page.getByRole('button', { name: 'Signed in as anna' }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('banner').getByRole('button', { name: 'Sign in' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Mine' })).toBeHidden()
})

test.describe('behind the sign-in door', () => {
  test.use({ httpCredentials: { username: 'rhea', password: 'rhea-pw' } })

  test('the browser answers for me', async ({ page }) => {
    await page.goto('./')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByRole('button', { name: 'Sign in with Kerberos or a certificate' }).click()
    await expect(page.getByRole('button', { name: 'Signed in as rhea' })).toBeVisible()
  })
})

test('two tabs share a session and both may write', async ({ page, context }) => {
  await page.goto('./')
  await signIn(page, 'petr')
  await expect(page.getByRole('button', { name: 'Signed in as petr' })).toBeVisible()
  const other = await context.newPage()
  for (const tab of [page, other, page]) {
    const src = encodeURIComponent(scmUrl('foreman', 'noarch', 'secs=2'))
    await tab.goto(`submit?src=${src}&target=foreman-nightly-el9&scratch=1`)
    await tab.getByRole('button', { name: 'Submit scratch build' }).click()
    await expect(tab).toHaveURL(/\/watch$/)
  }
})

test('signing out in one tab signs out the others', async ({ page, context }) => {
  await page.goto('./')
  await signIn(page, 'petr')
  const other = await context.newPage()
  await other.goto('notifications')
  await expect(other.getByRole('button', { name: 'Signed in as petr' })).toBeVisible()
  await page.getByRole('button', { name: 'Signed in as petr' }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(other.getByRole('banner').getByRole('button', { name: 'Sign in' })).toBeVisible()
  await expect(other.getByRole('table', { name: 'Notifications' })).toBeHidden()
})

test('cancel and resubmit: by whom it is allowed, with the reason where not', async ({
  page,
  hub,
  askForFaults,
}) => {
  await page.goto(
    `submit?src=${encodeURIComponent(scmUrl('foreman', 'secs=600'))}&target=foreman-nightly-el9&scratch=1`,
  )
  await signIn(page, 'petr')
  await page.getByRole('button', { name: 'Submit scratch build' }).click()
  await expect(page).toHaveURL(/\/watch$/)
  const id = Number(/tasks\/(\d+)/.exec(page.url())?.[1])
  await page.goto(`tasks/${id}`)
  await page.getByRole('button', { name: 'Cancel' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Keep running' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await page.getByRole('button', { name: 'Cancel the task' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('canceled')
  // The answer is lost on the way: the new task is found all the same.
  await askForFaults('resubmitTask:cut')
  await page.getByRole('button', { name: 'Resubmit' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Resubmit' }).click()
  await expect(page).not.toHaveURL(new RegExp(`/tasks/${id}(\\?|$)`))
  await askForFaults('')
  const again = Number(/tasks\/(\d+)/.exec(page.url())?.[1])

  await page.getByRole('button', { name: 'Signed in as petr' }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await signIn(page, 'rhea')
  const cancel = page.getByRole('button', { name: /^Cancel/ })
  await expect(cancel).toHaveAccessibleName(/Only its owner or an admin may cancel a task/)
  await cancel.click({ force: true })
  await expect(page.getByRole('dialog')).toBeHidden()
  const task = await hub.call('getTaskInfo', { task_id: again })
  expect(task).toMatchObject({ id: again })
  expect(task).not.toMatchObject({ state: 3 })
})
