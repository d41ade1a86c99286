import type { Page } from '@playwright/test'

import { expect, fillSignIn, freshVersion, signIn, test } from './support/test'

/** Opens what a menu of the page offers. */
async function choose(page: Page, menu: string, action: RegExp) {
  await page.getByRole('button', { name: menu, exact: true }).click()
  await page.getByRole('group', { name: menu }).getByRole('button', { name: action }).click()
}

test('a release engineer makes a tag, changes it with a way back, clones and deletes it', async ({
  page,
  hub,
  askForFaults,
}) => {
  const name = `e2e-${freshVersion()}`
  const tagInfo = (tag: string) => hub.call('getTag', { tagInfo: tag })
  const dialog = page.getByRole('dialog')
  const done = page.getByRole('status').filter({ hasText: 'Undo' })
  await page.goto('tagcreate')
  await dialog.getByRole('button', { name: 'Sign in…' }).click()
  await fillSignIn(page, 'rhea')
  await expect(dialog).toHaveCount(1)
  await expect(dialog).toContainText('Say the name')
  await dialog.getByLabel('Name', { exact: true }).fill(name)
  await dialog.getByLabel('Arches').fill('x86_64, aarch64')
  await expect(dialog).toContainText('Arches have spaces between')
  await dialog.getByLabel('Arches').fill('x86_64 aarch64')
  await dialog.getByLabel('Inherits from').fill('dist-el9')
  await askForFaults('createTag:fault:1000')
  await dialog.getByRole('button', { name: 'Create the tag' }).click()
  await expect(dialog.getByRole('alert')).toBeVisible()
  await askForFaults('')
  await page.reload()
  await expect(dialog.getByLabel('Arches')).toHaveValue('x86_64 aarch64')
  await expect(dialog).toContainText(
    `koji add-tag --parent=dist-el9 '--arches=x86_64 aarch64' ${name}`,
  )
  await dialog.getByRole('button', { name: 'Create the tag' }).dblclick()
  await expect(page).toHaveURL(new RegExp(`/tags/${name}$`))
  await expect(done).toContainText(`Created the tag ${name}`)

  await page.getByRole('button', { name: 'Edit…' }).click()
  await expect(dialog).toContainText('Nothing is changed yet')
  await dialog.getByLabel(/^Locked/).check()
  await expect(dialog).toContainText(`koji edit-tag --lock ${name}`)
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('locked')
  expect(await tagInfo(name)).toMatchObject({ locked: true, arches: 'x86_64 aarch64' })
  await done.getByRole('button', { name: 'Undo' }).first().click()
  await dialog.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText('locked')

  await page.goto(`tags/${name}?tab=inheritance`)
  await page.getByRole('button', { name: 'Edit the parents…' }).click()
  const parent = dialog.getByLabel('Another parent')
  await parent.fill('no-such-tag')
  await expect(dialog).toContainText('Add no-such-tag to the parents first')
  await parent.press('Enter')
  // Enter neither saves nor drops what is typed.
  await expect(parent).toHaveValue('no-such-tag')
  await parent.fill('dist-el9-build')
  await expect(dialog.getByRole('button', { name: 'Add', exact: true })).toBeEnabled()
  await parent.press('Enter')
  await expect(parent).toHaveValue('')
  await dialog.getByRole('button', { name: 'dist-el9-build: up' }).click()
  const order = dialog.getByRole('region', { name: 'The order that will count' })
  await expect(order).toContainText(/1dist-el9-buildnew/)
  await page.reload()
  await expect(order).toContainText(/1dist-el9-buildnew/)
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toBeHidden()
  const parents = await hub.call('getFullInheritance', { tag: name })
  expect(parents.map((link) => link.name)).toEqual(['dist-el9-build', 'dist-el9'])

  await page.goto(`tags/${name}?tab=packages&inherited=0`)
  await page.getByRole('button', { name: 'Add packages…' }).click()
  await dialog.getByLabel('Packages').fill('foreman candlepim')
  await expect(dialog.getByRole('note')).toContainText('no package of this name yet: candlepim')
  await dialog.getByLabel('Packages').fill('foreman candlepin')
  await expect(dialog.getByRole('note')).toBeHidden()
  // A dialog that is closed by mistake has lost nothing.
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await page.getByRole('button', { name: 'Add packages…' }).click()
  await expect(dialog.getByLabel('Packages')).toHaveValue('foreman candlepin')
  await dialog.getByRole('button', { name: 'Start over' }).click()
  await expect(dialog.getByLabel('Packages')).toHaveValue('')
  await dialog.getByLabel('Packages').fill('foreman candlepin')
  await dialog.getByRole('button', { name: 'Add 2 packages' }).click()
  await dialog.getByRole('button', { name: 'Done' }).click()
  await choose(page, 'Change candlepin', /^Block/)
  await dialog.getByRole('button', { name: 'Block it' }).click()
  await expect(page.getByRole('row', { name: /candlepin/ })).toContainText('blocked')
  const listed = await hub.call('listPackages', { tagID: name, with_blocked: true })
  expect(listed.map((row) => [row.package_name, row.blocked, row.owner_name])).toEqual(
    expect.arrayContaining([
      ['foreman', false, 'rhea'],
      ['candlepin', true, 'rhea'],
    ]),
  )
  await page.getByRole('button', { name: 'Add packages…' }).click()
  await dialog.getByLabel('Packages').fill('foreman candlepin')
  const leftOut = dialog.getByRole('list', { name: 'Left out' })
  await expect(leftOut).toContainText(`foreman is listed already, in ${name}`)
  await expect(leftOut).toContainText(`candlepin is blocked in ${name}: unblock it instead`)
  await askForFaults('getPackageConfig:fault:1000')
  await dialog.getByLabel('Packages').fill('foreman rubygem-puma')
  await expect(dialog.getByRole('alert')).toContainText('what the tag lists')
  await askForFaults('')
  await dialog.getByRole('button', { name: 'Try again' }).click()
  await expect(leftOut).not.toContainText('candlepin')
  await expect(dialog.getByRole('button', { name: 'Add the package' })).toBeEnabled()
  await dialog.getByRole('button', { name: 'Cancel', exact: true }).click()

  await page.goto(`tags/${name}?tab=config`)
  await page.getByRole('button', { name: 'Add a setting…' }).click()
  await dialog.getByLabel('Setting').fill('rpm.macro.vendor')
  await dialog.getByLabel('Value').fill('["a", 5]')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toBeHidden()
  expect((await tagInfo(name))?.extra).toEqual({ 'rpm.macro.vendor': ['a', 5] })

  await choose(page, 'Change the tag', /^Clone/)
  await dialog.getByLabel('Name of the new tag').fill(`${name}-copy`)
  await dialog.getByRole('button', { name: 'Clone it' }).click()
  await expect(page).toHaveURL(new RegExp(`/tags/${name}-copy$`))
  expect((await tagInfo(`${name}-copy`))?.extra).toEqual({ 'rpm.macro.vendor': ['a', 5] })
  await choose(page, 'Change the tag', /^Delete/)
  await expect(dialog).toContainText('No build target uses it.')
  await dialog.getByRole('button', { name: `Delete ${name}-copy` }).click()
  await expect(page.getByText('This tag was deleted')).toBeVisible()
  expect(await tagInfo(`${name}-copy`)).toBeNull()
})

test('who may not change a tag sees why, wherever it could be done', async ({ page }) => {
  await page.goto('tags')
  await signIn(page, 'petr')
  await page.goto('tags?do=new')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText(
    'Only holders of the permission tag and admins may change tags',
  )
  await dialog.getByLabel('Name', { exact: true }).fill('mine')
  await dialog.getByLabel('Name', { exact: true }).press('Enter')
  await expect(dialog.getByRole('button', { name: 'Create the tag' })).toBeDisabled()
  await page.goto('tags/foreman-nightly-el9?tab=packages')
  await page.getByRole('button', { name: 'Change foreman', exact: true }).click()
  await expect(page.getByRole('button', { name: /^Block/ }).last()).toBeDisabled()
  await expect(
    page.getByText('Only holders of the permission tag and admins may change package lists').last(),
  ).toBeVisible()
})
