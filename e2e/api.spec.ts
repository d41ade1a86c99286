import { expect, test } from './support/test'

test('a method is found, tried, and its request told', async ({ page }) => {
  const sessions: boolean[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST') sessions.push('koji-session-id' in request.headers())
  })
  await page.goto('api')
  await page.getByRole('searchbox', { name: 'Search methods' }).fill('builds in a tag')
  await page
    .getByRole('list', { name: 'Methods' })
    .getByRole('link', { name: /^listTagged Builds/ })
    .click()
  await expect(page).toHaveURL(/method=listTagged/)
  const form = page.getByRole('form', { name: 'Try listTagged' })
  await form.getByLabel('tag', { exact: true }).fill('no-such-tag')
  await form.getByRole('button', { name: 'Ask the hub' }).click()
  await expect(page.getByRole('alert')).toContainText(/no-such-tag.*fault 1000/s)
  await form.getByLabel('tag', { exact: true }).fill('foreman-nightly-el9')
  await form.getByLabel('latest', { exact: true }).fill('{oops')
  await expect(form.getByRole('alert')).toContainText('latest:')
  await form.getByLabel('latest', { exact: true }).fill('true')
  await form.getByLabel('package', { exact: true }).fill('foreman')
  await form.getByRole('button', { name: 'Ask the hub' }).click()
  const answer = page.getByRole('region', { name: 'Answer' })
  await expect(answer.getByLabel('Answer as JSON')).toHaveValue(/"tag_name": "foreman-nightly-el9"/)
  await answer.getByRole('button', { name: 'Outline' }).click()
  await expect(answer.getByText('tag_name')).toBeVisible()
  await page.getByText('The request').click()
  await expect(page.getByText(/^koji --noauth call --json listTagged --kwargs/)).toBeVisible()
  await expect(page.getByText(/<methodName>listTagged<\/methodName>/).first()).toBeVisible()
  expect(sessions).not.toContain(true)
})

test('a hub without descriptions still names its methods', async ({ page, askForFaults }) => {
  await askForFaults('_listapi:fault:1013')
  await page.goto('api?method=getKojiVersion')
  await expect(page.getByRole('note')).toContainText('does not describe them')
  await expect(page.getByLabel('by position')).toBeVisible()
  await page.getByRole('button', { name: 'Ask the hub' }).click()
  await expect(page.getByLabel('Answer as JSON')).toHaveValue('"1.35.3"')
  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('link', { name: 'About', exact: true }).click()
  await expect(page.getByRole('region', { name: 'What this hub offers' })).toContainText(
    'Side tags',
  )
  await page
    .getByRole('region', { name: 'Permissions' })
    .getByRole('link', { name: 'admin', exact: true })
    .click()
  await expect(page).toHaveURL(/users\?permission=admin/)
})
