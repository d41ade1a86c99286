import type { Page } from '@playwright/test'

import { TASK_STATE } from '../src/hub/types/task'
import { axeFinds } from './support/axe'
import { expect, scmUrl, test } from './support/test'

const reasons = (page: Page, name = 'Why it waits') => page.getByRole('region', { name })

test('a task that is stuck says which builders could take it and what is wrong with them', async ({
  page,
  hub,
  askForFaults,
}) => {
  const free = await hub.call('listTasks', { opts: { state: [TASK_STATE.FREE], decode: true } })
  const stuck = free.find(({ arch, method }) => method === 'buildArch' && arch === 's390x')
  const refused = free.find(({ method }) => method === 'createImage')

  await page.goto(`tasks/${stuck?.id}`)
  const why = reasons(page)
  await expect(why).toContainText('The only s390x builder in channel s390x is disabled')
  await expect(why).toContainText('certificate expired, <b>ask IBM</b>')
  await expect(why).toContainText('Other builders have its architecture')
  expect(await axeFinds(page, { include: 'main' })).toEqual([])
  await why.getByRole('link', { name: 'builder-s390x-02' }).click()
  await expect(page).toHaveURL(/\/hosts\/builder-s390x-02$/)

  await page.goto(`tasks/${stuck?.parent}`)
  const below = reasons(page, 'A task below it waits')
  await expect(below).toContainText('The only s390x builder in channel s390x is disabled')
  await expect(below.getByRole('link', { name: /^buildArch/ })).toHaveAttribute(
    'href',
    new RegExp(`/tasks/${stuck?.id}$`),
  )
  await page.goto(`tasks/${stuck?.parent}/watch`)
  const column = page.getByRole('region', { name: /^s390x, task/ })
  await expect(column).toContainText('The only s390x builder in channel s390x is disabled')
  await expect(column.getByRole('link', { name: 'All that is known' })).toBeVisible()

  await page.goto(`tasks/${refused?.id}`)
  await expect(why).toContainText('The only x86_64 builder in channel image refused it')
  await expect(why).toContainText('it said “no handler for method”')

  // A hub without a scheduler of its own: from its hosts and channels alone, and it says so.
  await askForFaults('*:old')
  await page.goto(`tasks/${stuck?.id}`)
  await expect(why).toContainText('The only s390x builder in channel s390x is disabled')
  await expect(why).toContainText('does not tell which builders refused it')
})

test('a task behind others names what fills the builders, and goes on by itself', async ({
  page,
  hub,
}) => {
  test.slow()
  await hub.session.signInWithPassword('petr', 'petr-pw')
  const opts = { scratch: true, arch_override: 's390x' }
  const target = 'foreman-client-nightly-el9'
  const builds: number[] = []
  // Two fill the only s390x builder of the channel that is enabled.
  for (let count = 0; count < 3; count++) {
    const src = scmUrl('yggdrasil', 'secs=2000')
    const outcome = await hub.write('build', { src, target, opts })
    builds.push('result' in outcome ? outcome.result : 0)
  }
  const child = async (build: number | undefined) => {
    const below = await hub.call('getTaskDescendents', { task_id: build ?? 0 })
    return Object.values(below)
      .flat()
      .find(({ method }) => method === 'buildArch')
  }
  const states = async () => {
    const parts = await Promise.all(builds.map(child))
    return parts.map((part) => part?.state ?? -1).toSorted((a, b) => a - b)
  }
  await expect
    .poll(states, { timeout: 60_000 })
    .toEqual([TASK_STATE.FREE, TASK_STATE.OPEN, TASK_STATE.OPEN])
  const parts = await Promise.all(builds.map(child))
  const waiting = parts.find((part) => part?.state === TASK_STATE.FREE)
  const filling = parts.filter((part) => part !== waiting)
  await page.goto(`tasks/${waiting?.id}`)
  const why = reasons(page)
  await expect(why).toContainText('s390x builders in channel default has no room')
  for (const part of filling) {
    await expect(why.getByRole('link', { name: `#${part?.id}` })).toBeVisible()
  }
  for (const part of filling) {
    if (part?.parent) await hub.write('cancelTask', { task_id: part.parent })
  }
  await expect(why).toBeHidden({ timeout: 30_000 })
  await hub.write('cancelTask', { task_id: waiting?.parent ?? 0 })
})
