import type { Page } from '@playwright/test'

import { writeRpm } from '../demo-hub/rpm/write-rpm'
import { axeFinds } from './support/axe'
import { expect, freshVersion, scmUrl, signIn, test } from './support/test'

const checks = (page: Page) => page.getByRole('region', { name: 'Before you submit' })
const check = (page: Page, about: string) =>
  checks(page)
    .getByRole('listitem')
    .filter({ hasText: new RegExp(`^${about}`) })

async function choose(page: Page, target: string) {
  const box = page.getByRole('combobox', { name: 'Target' })
  await box.fill(target)
  await box.press('Tab')
}

function addressOf(src: string, target: string): string {
  return `submit?${new URLSearchParams({ src, target }).toString()}`
}

test('a source in control: package, tags, builders, repo and time, in one request a change', async ({
  page,
  hub,
  askForFaults,
}) => {
  await page.goto(addressOf(scmUrl('rubygem-roadie'), 'foreman-nightly-el9'))
  await signIn(page, 'petr')
  await expect(check(page, 'Package')).toContainText('rubygem-roadie (a guess')
  await expect(check(page, 'Package')).toContainText('In order')
  await expect(check(page, 'Policy')).toContainText('The hub’s policies allow it')
  await expect(check(page, 'Builders')).toContainText('ready builders in channel default')
  await expect(check(page, 'Time')).toContainText('rubygem-roadie takes about')
  expect(await axeFinds(page, { include: 'main' })).toEqual([])

  const asked: string[] = []
  page.on('request', (request) => {
    const body = request.postData() ?? ''
    if (body.includes('evalPolicy') && body.includes('no-such-package')) asked.push(body)
  })
  await page.getByLabel('SCM URL').fill(scmUrl('no-such-package'))
  await expect(check(page, 'Package')).toContainText('no-such-package is not in the package list')
  await expect(check(page, 'Package')).toContainText('Warning')
  await expect(check(page, 'Time')).toContainText('no-such-package was never built here')
  expect(asked).toHaveLength(1)
  await expect(page.getByRole('button', { name: 'Submit build' })).toBeEnabled()

  // The policy sends this target to a channel whose only s390x builder is disabled.
  await choose(page, 'foreman-client-s390x-el9')
  const { length: waiting } = await hub.call('listTasks', {
    opts: { state: [0], arch: ['s390x'], channel_id: 4 },
  })
  await expect(checks(page).getByRole('listitem').filter({ hasText: 's390x: ' })).toContainText(
    `builder-s390x-02 is disabled, ${waiting} task${waiting === 1 ? ' waits' : 's wait'}`,
  )
  await page.getByRole('checkbox', { name: /^Scratch build/ }).check()
  await page.getByText('More options').click()
  await page.getByRole('checkbox', { name: 'aarch64' }).check()
  await expect(checks(page)).not.toContainText('builder-s390x-02')
  await expect(check(page, 'Builders')).toContainText('aarch64: ready builders in channel s390x')
  await page.getByLabel('Channel').fill('vm')
  await expect(checks(page)).toContainText('Channel vm is disabled')
  await expect(page.getByRole('status').getByText('Channel vm is disabled')).toBeVisible()
  await page.getByLabel('Channel').fill('')

  // An older hub keeps no requests for repos, and this one does not tell its policies.
  await askForFaults('*:old,evalPolicy:fault:1000')
  await page.reload()
  await expect(check(page, 'Policy')).toContainText('does not tell its policy')
  await expect(check(page, 'Builders')).toContainText('the hub’s policy is not known')
  await expect(page.getByRole('button', { name: 'Submit scratch build' })).toBeEnabled()
})

test('a source RPM: what the hub would refuse is said before the button is pressed', async ({
  page,
  hub,
}) => {
  const [done] = await hub.call('listBuilds', {
    state: 1,
    packageID: 'foreman',
    queryOpts: { order: '-build_id', limit: 1 },
  })
  const srpm = (name: string, version: string, release = '1.el9') => ({
    name: `${name}-${version}-${release}.src.rpm`,
    mimeType: 'application/x-rpm',
    buffer: writeRpm({ name, version, release, arch: 'x86_64', sourceRpm: true }),
  })
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto('submit?target=foreman-nightly-el9')
  await page.getByText('From a source RPM').click()
  await expect(check(page, 'Policy')).toContainText('only admins may build from a source RPM')
  await signIn(page, 'petr')
  const button = page.getByRole('button', { name: /^Submit build/ })
  await expect(check(page, 'Policy')).toContainText('Only admin can do this via default policy')
  await expect(button).toHaveAttribute('aria-disabled', 'true')
  const input = page.getByLabel('Source RPM', { exact: true })
  await input.setInputFiles(srpm('no-such-package', freshVersion()))
  const objection = page.getByRole('status').filter({ hasText: 'would refuse' })
  await expect(objection).toContainText('no-such-package is not in the package list')
  await page.getByRole('button', { name: 'Remove' }).click()

  // A scratch build asks for none of that, and nothing that was typed is lost.
  await page.getByRole('checkbox', { name: /^Scratch build/ }).check()
  await expect(objection).toBeHidden()
  await page.getByRole('checkbox', { name: /^Scratch build/ }).uncheck()
  await input.setInputFiles(srpm('foreman', done?.version ?? '', done?.release))
  await expect(check(page, 'NVR')).toContainText(`${done?.nvr} was built already`)
  await expect(check(page, 'NVR').getByRole('link', { name: 'The build' })).toHaveAttribute(
    'href',
    new RegExp(`/builds/${done?.build_id}$`),
  )
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(await overflow()).toBeLessThanOrEqual(0)

  // The admin may; a locked tag and a repo of another tag are told too.
  await page.goto('./')
  await page.getByRole('button', { name: 'Signed in as petr' }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await signIn(page, 'anna')
  await page.goto('submit?target=foreman-nightly-el9')
  await page.getByText('From a source RPM').click()
  await expect(check(page, 'Policy')).toContainText('The hub’s policies allow it')
  await page.getByText('More options').click()
  await page.getByLabel('Repo id').fill('999999')
  await expect(check(page, 'Repo')).toContainText('There is no repo 999999')
  await expect(check(page, 'Repo')).toContainText('Would be refused')
})
