import type { BrowserContext, Page } from '@playwright/test'

import type { HubClient } from '../src/hub/client'
import { axeFinds } from './support/axe'
import { expect, scmUrl, signIn, test } from './support/test'

/** In place of the browser's notifications, which a headless one does not show. */
async function stubNotifications(context: BrowserContext, permission: NotificationPermission) {
  const told: string[] = []
  await context.exposeFunction('noteTold', (title: string) => void told.push(title))
  await context.addInitScript((allowed) => {
    class Stub extends EventTarget {
      static readonly permission = allowed
      static readonly requestPermission = () => Promise.resolve(allowed)
      readonly close = () => undefined
      constructor(title: string) {
        super()
        Object.assign(window, { latestNotification: this })
        const { noteTold }: { noteTold?: (title: string) => void } = Object(window)
        noteTold?.(title)
      }
    }
    Object.assign(window, { Notification: Stub })
  }, permission)
  return told
}

/** A build that runs until it is canceled, and its task. */
async function longBuild(hub: HubClient) {
  const outcome = await hub.write('build', {
    src: scmUrl('foreman', 'noarch', 'secs=90000'),
    target: 'foreman-nightly-el9',
  })
  if (!('result' in outcome)) throw new Error('the answer to the build was lost')
  const task = outcome.result
  const builds = () => hub.call('listBuilds', { taskID: task })
  await expect.poll(builds, { timeout: 60_000 }).toHaveLength(1)
  const [build] = await builds()
  return { task, id: build?.build_id ?? 0, nvr: build?.nvr ?? '' }
}

async function pin(page: Page, path: string) {
  await page.goto(path)
  const button = page.getByRole('button', { name: 'Tell me when it ends' })
  await button.click()
  await expect(button).toHaveAttribute('aria-pressed', 'true')
}

test('the end of what is pinned is told once, after a reload too, and one tab asks for all', async ({
  context,
  page,
  hub,
  askForFaults,
}) => {
  test.slow()
  const told = await stubNotifications(context, 'granted')
  await hub.session.signInWithPassword('petr', 'petr-pw')
  const [first, second] = [await longBuild(hub), await longBuild(hub)]
  await pin(page, `tasks/${first.task}`)
  await pin(page, `builds/${second.nvr}`)
  await page.goto('tags')
  await expect(page.getByRole('button', { name: 'Watch list, 2 running' })).toBeVisible()

  const other = await context.newPage()
  const asking: Page[] = []
  context.on('request', (request) => {
    const asks = /getTaskInfo.*<array>/s.test(request.postData() ?? '')
    if (asks) asking.push(request.frame().page())
  })
  await other.goto('targets')
  await expect.poll(() => asking.at(-1) === other, { timeout: 60_000 }).toBe(true)
  asking.length = 0
  await expect.poll(() => asking.length, { timeout: 60_000 }).toBeGreaterThan(1)
  expect(new Set(asking)).toEqual(new Set([other]))

  await askForFaults('getTaskInfo:fault:1000')
  await other.getByRole('button', { name: 'Watch list, 2 running' }).click()
  await expect(other.getByText('Not refreshed')).toBeVisible({ timeout: 60_000 })
  await other.keyboard.press('Escape')
  await askForFaults('')

  await hub.write('cancelTask', { task_id: first.task })
  await hub.write('cancelBuild', { buildID: second.id })
  await expect.poll(() => told.length, { timeout: 90_000 }).toBe(2)
  expect(told).toContainEqual(expect.stringMatching(/^build \(.*\): canceled$/))
  expect(told).toContain(`${second.nvr}: canceled`)
  await expect.poll(() => page.title()).toMatch(/^\(2\) Tags/)

  await other.getByRole('button', { name: 'Watch list, 2 ended' }).click()
  const list = other.getByRole('list', { name: 'Pinned' })
  await expect(list.getByRole('listitem')).toHaveCount(2)
  await expect(list.getByText('canceled')).toHaveCount(2)
  expect(await axeFinds(other)).toEqual([])
  await expect.poll(() => page.title()).toMatch(/^Tags/)
  await other.evaluate(() => {
    const { latestNotification }: { latestNotification?: EventTarget } = Object(window)
    latestNotification?.dispatchEvent(new Event('click'))
  })
  await expect(other).toHaveURL(/\/(tasks|builds)\/\d+$/)

  await page.goto('watching')
  await page.getByRole('button', { name: `Keep ${second.nvr} for more than a week` }).click()
  await page.getByRole('button', { name: 'Clear what has ended' }).click()
  await expect(page.getByRole('list', { name: 'Pinned' }).getByRole('listitem')).toHaveCount(1)
  await page.getByRole('button', { name: `Unpin ${second.nvr}` }).click()
  await expect(page.getByText('Nothing is pinned')).toBeVisible()
  expect(told).toHaveLength(2)
})

test('where the browser may not tell, the page does, and why it failed', async ({
  context,
  page,
}) => {
  test.slow()
  const told = await stubNotifications(context, 'denied')
  const src = encodeURIComponent(scmUrl('foreman', 'noarch', 'secs=20', 'fail=noarch:compile'))
  await page.goto(`submit?src=${src}&target=foreman-nightly-el9&scratch=1`)
  await signIn(page, 'petr')
  const tell = page.getByRole('checkbox', { name: /^Tell me when it ends/ })
  await tell.check()
  await expect(page.getByText('The browser was told not to notify')).toBeVisible()
  await page.getByRole('button', { name: 'Submit scratch build' }).click()
  await expect(page).toHaveURL(/\/watch$/)
  const [, task] = /tasks\/(\d+)/.exec(page.url()) ?? []

  await page.goto('submit')
  await expect(tell).toBeChecked()
  const ended = page.getByRole('status', { name: 'Ended' })
  await expect(ended).toContainText('failed', { timeout: 90_000 })
  await expect(ended).toContainText(/error building package|mock exited/)
  await expect.poll(() => page.title()).toMatch(/^\(1\) Submit a build/)
  expect(await axeFinds(page)).toEqual([])
  await ended.getByRole('link', { name: /^build \(foreman-nightly-el9, / }).click()
  await expect(page).toHaveURL(new RegExp(`/tasks/${task}$`))
  await expect(ended).toBeEmpty()
  await expect.poll(() => page.title()).toMatch(new RegExp(`^${task}: build`))
  expect(told).toEqual([])

  await page.goto('watching')
  await expect(page.getByRole('list', { name: 'Pinned' })).toContainText('failed')
  expect(await axeFinds(page)).toEqual([])
})
