import type { Page } from '@playwright/test'

import { axeFinds } from './support/axe'
import { findSubjects, type Subjects } from './support/subjects'
import { expect, signIn, test } from './support/test'

/** Addresses with an open dialog, a group for each test. */
function dialogsOf(found: Subjects): Record<string, string[]> {
  const build = `builds/${found.build?.nvr}`
  const tag = `tags/${found.target?.dest_tag_name}`
  const inTag = (tab: string, ...dialogs: string[]) =>
    dialogs.map((dialog) => `${tag}?tab=${tab}&do=${dialog}`)
  return {
    builds: [`${build}?do=tag`, `${build}?do=move`],
    tags: [
      'tags?do=new',
      ...inTag('overview', 'edit', 'clone', 'delete'),
      ...inTag('inheritance', 'inheritance'),
      ...inTag('packages', 'add-packages', 'block:foreman', 'owner:foreman', 'arches:foreman'),
      ...inTag('config', 'add-setting', 'set:rpm.macro.dist', 'block:rpm.macro.dist'),
    ],
    repos: [
      ...inTag('repos', 'add-external-repo', 'request-repo', 'make-repo'),
      ...inTag('groups', 'add-group'),
      'external-repos?do=new',
      `external-repos/${found.external?.name}?do=edit`,
      'targets?do=new',
      `targets/${found.target?.name}?do=edit`,
      'side-tags?do=new',
    ],
    people: [
      'hosts?do=new',
      ...['state', 'edit', 'channels'].map((dialog) => `hosts/${found.host?.name}?do=${dialog}`),
      'channels?do=new',
      ...['state', 'edit', 'add-host'].map((dialog) => `channels/default?do=${dialog}`),
      'users?do=new',
      ...['state', 'grant', 'join'].map((dialog) => `users/petr?do=${dialog}`),
    ],
  }
}

async function problems(page: Page, inDarkToo: boolean): Promise<string[]> {
  const include = 'dialog[open]'
  const found = await axeFinds(page, { include })
  if (!inDarkToo) return found
  await page.evaluate(() => (document.documentElement.dataset['theme'] = 'dark'))
  return [...found, ...(await axeFinds(page, { include, rules: ['color-contrast'] }))]
}

for (const group of ['builds', 'tags', 'repos', 'people']) {
  test(`${group}: axe finds nothing in the dialogs, and 360 px suffice`, async ({ page, hub }) => {
    test.slow()
    await page.setViewportSize({ width: 360, height: 780 })
    await page.goto('./')
    await signIn(page, 'anna')
    const paths = dialogsOf(await findSubjects(hub))[group] ?? []
    for (const path of paths) {
      await page.goto(path)
      const dialog = page.getByRole('dialog')
      await expect(
        dialog.getByRole('button', { name: /^(Cancel|Keep running)$/ }),
        path,
      ).toBeVisible()
      await expect(dialog.getByRole('status', { name: /^Loading/ })).toHaveCount(0)
      expect.soft(await problems(page, path === paths[0]), path).toEqual([])
      const overflow = await dialog.evaluate((box) => box.scrollWidth - box.clientWidth)
      expect.soft(overflow, path).toBeLessThanOrEqual(0)
    }
  })
}
