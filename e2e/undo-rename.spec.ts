import type { Page } from '@playwright/test'

import { expect, freshVersion, signIn, test } from './support/test'

async function rename(page: Page, from: string, to: string, kind: 'tags' | 'targets') {
  const dialog = page.getByRole('dialog')
  await page.getByRole('button', { name: 'Edit…' }).click()
  await dialog.getByLabel('Name', { exact: true }).fill(to)
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(page).toHaveURL(new RegExp(`/${kind}/${to}$`))
  const done = page.getByRole('status').filter({ hasText: 'Undo' })
  await done.getByRole('button', { name: 'Undo' }).first().click()
  await dialog.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(page).toHaveURL(new RegExp(`/${kind}/${from}$`))
  await expect(page.getByRole('heading', { level: 1 })).toContainText(from)
  await expect(page.getByText('The hub does not have this')).toBeHidden()
}

test('undoing the rename of a tag or a target leads to the page of the old name', async ({
  page,
  hub,
}) => {
  await hub.session.signInWithPassword('rhea', 'rhea-pw')
  const name = `e2e-rename-${freshVersion()}`
  await hub.write('createTag', { name, arches: 'x86_64' })
  await hub.write('createBuildTarget', { name, build_tag: name, dest_tag: name })
  await page.goto(`tags/${name}`)
  await signIn(page, 'rhea')
  await rename(page, name, `${name}-new`, 'tags')
  await page.goto(`targets/${name}`)
  await rename(page, name, `${name}-new`, 'targets')
  await hub.write('deleteBuildTarget', { buildTargetInfo: name })
  await hub.write('deleteTag', { tagInfo: name })
})
