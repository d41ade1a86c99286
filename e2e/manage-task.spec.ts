import type { Page } from '@playwright/test'

import { TASK_STATE } from '../src/hub/types/task'
import { expect, scmUrl, signIn, test } from './support/test'

async function openAction(page: Page, name: RegExp) {
  await page.getByRole('button', { name: 'Manage the task' }).click()
  return page.getByRole('group', { name: 'Manage the task' }).getByRole('button', { name })
}

test('an admin gives a task a priority and a host, frees it, and cancels the whole tree', async ({
  page,
  hub,
}) => {
  const src = encodeURIComponent(scmUrl('foreman', 'noarch', 'secs=3000'))
  await page.goto(`submit?src=${src}&target=foreman-nightly-el9&scratch=1`)
  await signIn(page, 'anna')
  await page.getByRole('button', { name: 'Submit scratch build' }).click()
  await expect(page).toHaveURL(/\/watch$/)
  const root = Number(/tasks\/(\d+)/.exec(page.url())?.[1])
  const info = (task: number) => hub.call('getTaskInfo', { task_id: task })
  const arch = async () => {
    const opts = { parent: root, method: 'buildArch', state: [TASK_STATE.OPEN] }
    return (await hub.call('listTasks', { opts })).at(0)
  }
  await expect.poll(async () => (await arch())?.id, { timeout: 40_000 }).toBeDefined()
  const begun = await arch()
  const child = begun?.id ?? 0

  await page.goto(`tasks/${child}`)
  await expect(await openAction(page, /^Cancel the whole tree/)).toBeDisabled()
  await expect(page.getByText('Only a task without a parent has a whole tree')).toBeVisible()
  await page.getByRole('button', { name: /^Give it to another host/ }).click()
  const hosts = await hub.call('listHosts', { enabled: true })
  const other = hosts.find(({ id, arches }) => id !== begun?.host_id && arches.includes('x86_64'))
  const assign = page.getByRole('dialog', { name: `A host for task ${child}` })
  await assign.getByRole('combobox', { name: 'Host' }).selectOption(other?.name ?? '')
  await expect(assign).toContainText(`koji assign-task --force ${child} ${other?.name}`)
  await assign.getByRole('button', { name: 'Assign the task' }).click()
  await expect(assign).toBeHidden()
  expect(await info(child)).toMatchObject({ host_id: other?.id })
  await (await openAction(page, /^Free it/)).click()
  const freeing = page.getByRole('dialog', { name: `Free task ${child}?` })
  await freeing.getByRole('button', { name: 'Free the task' }).click()
  await expect(freeing).toBeHidden()

  await page.goto(`tasks/${root}`)
  await (await openAction(page, /^Priority/)).click()
  const priority = page.getByRole('dialog', { name: `Priority of task ${root}` })
  await priority.getByLabel('Priority').fill('soon')
  await expect(priority.getByText('A whole number', { exact: true })).toBeVisible()
  await priority.getByLabel('Priority').fill('7')
  await priority.getByRole('button', { name: 'Set the priority' }).click()
  await expect(priority).toBeHidden()
  for (const task of [root, child]) expect(await info(task)).toMatchObject({ priority: 7 })
  await (await openAction(page, /^Cancel the whole tree/)).click()
  const cancel = page.getByRole('dialog', { name: `Cancel all of task ${root}?` })
  await cancel.getByRole('button', { name: 'Cancel the whole tree' }).click()
  await expect(cancel).toBeHidden()
  await expect(page.getByText('canceled').first()).toBeVisible()
  expect(await info(child)).toMatchObject({ state: TASK_STATE.CANCELED })
})

test('who is no admin sees why a task is not theirs to manage', async ({ page, hub }) => {
  const waiting = await hub.call('listTasks', { opts: { state: [TASK_STATE.FREE] } })
  await page.goto(`tasks/${waiting[0]?.id}`)
  await signIn(page, 'petr')
  await expect(await openAction(page, /^Priority/)).toBeDisabled()
  await expect(page.getByText('Only admins may change the priority of a task')).toBeVisible()
})
