import type { Page } from '@playwright/test'

import type { HubClient } from '../src/hub/client'
import { expect, fillSignIn, signIn, test } from './support/test'

const from = 'candlepin-nightly-el9'
const to = `${from}-override`

async function nvrsIn(hub: HubClient, tag: string): Promise<string[]> {
  return (await hub.call('listTagged', { tag })).map(({ nvr }) => nvr)
}

/** Those of the one tag that are not in the other; the last is for the first journey. */
async function movable(hub: HubClient): Promise<string[]> {
  const there = await nvrsIn(hub, to)
  return (await nvrsIn(hub, from)).filter((nvr) => !there.includes(nvr))
}

/** How often a tag took in or lost a build. */
async function changesOf(hub: HubClient, tag: string, build: string) {
  const rows = await hub.call('queryHistory', { tables: ['tag_listing'], tag, build })
  return rows['tag_listing']?.length ?? 0
}

function done(page: Page) {
  return page.getByRole('status').filter({ hasText: 'Undo' })
}

test('a build is tagged once though the connection breaks and the session expires, and untagged by the way back', async ({
  page,
  hub,
  askForFaults,
}) => {
  const nvr = (await movable(hub)).at(-1) ?? ''
  const before = await changesOf(hub, to, nvr)
  await page.goto(`builds/${nvr}`)
  await expect(page.getByRole('button', { name: /^Tag…/ })).toHaveAttribute('aria-disabled', 'true')
  await signIn(page, 'petr')
  await page.getByRole('button', { name: 'Tag…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Tag the build' })
  const tag = dialog.getByLabel('Tag', { exact: true })
  await tag.fill('foreman-3.15-el9')
  await expect(dialog).toContainText('The tag is locked')
  await tag.fill(to)
  await expect(dialog).toContainText(`koji tag-build ${to} ${nvr}`)
  await page.reload()
  await expect(tag).toHaveValue(to)
  await expect(dialog).toContainText(`session.tagBuild(tag='${to}', build='${nvr}')`)

  await askForFaults('tagBuild:expired')
  await dialog.getByRole('button', { name: 'Tag it' }).click()
  await expect(page.getByRole('dialog', { name: /sign in|expired/i })).toBeVisible()
  await askForFaults('tagBuild:cut')
  await fillSignIn(page, 'petr')
  await dialog.getByRole('button', { name: 'Tag it' }).dblclick()
  await expect(dialog).toBeHidden()
  const told = page.getByRole('status').filter({ hasText: `Tag ${nvr} into ${to}` })
  await expect(told).toContainText('answer was lost on the way')
  await expect(told).toContainText('closed', { timeout: 40_000 })
  await askForFaults('')
  await expect.poll(() => nvrsIn(hub, to), { timeout: 40_000 }).toContain(nvr)
  expect(await changesOf(hub, to, nvr)).toBe(before + 1)
  await expect(page.getByRole('region', { name: 'Tags' })).toContainText(to, { timeout: 40_000 })

  await page.reload()
  await done(page).getByRole('button', { name: 'Undo' }).click()
  const undo = page.getByRole('dialog', { name: 'Undo this change?' })
  await expect(undo).toContainText(`koji untag-build ${to} ${nvr}`)
  await undo.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(undo).toBeHidden()
  expect(await nvrsIn(hub, to)).not.toContain(nvr)
  await expect(page.getByRole('region', { name: 'Tags' })).not.toContainText(to)
})

test('several builds move at once, each with its own result; what another did meanwhile is told', async ({
  page,
  hub,
}) => {
  const [second = '', third = ''] = await movable(hub)
  await page.goto(`tags/${from}?tab=builds&latest=0&inherited=0`)
  await signIn(page, 'petr')
  await page.getByRole('checkbox', { name: `Choose ${second}` }).check()
  await page.reload()
  await page.getByRole('checkbox', { name: `Choose ${third}` }).check()
  const chosen = page.getByRole('group', { name: 'Chosen builds' })
  await expect(chosen).toContainText('builds: 2 chosen')
  await chosen.getByRole('button', { name: 'Move…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('To the tag').fill(to)
  await dialog.getByRole('button', { name: 'Move 2 builds' }).click()
  const ended = dialog.getByRole('listitem').filter({ hasText: 'closed' })
  await expect(ended).toHaveCount(2, { timeout: 40_000 })
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByRole('group', { name: 'Chosen builds' })).toBeHidden()
  expect(await nvrsIn(hub, to)).toEqual(expect.arrayContaining([second, third]))
  expect(await nvrsIn(hub, from)).not.toContain(second)

  await page.goto(`tags/${to}?tab=builds&latest=0&inherited=0`)
  await page.getByRole('checkbox', { name: `Choose ${second}` }).check()
  await page.getByRole('checkbox', { name: `Choose ${third}` }).check()
  const other = await page.context().newPage()
  await other.goto(`builds/${second}`)
  await other.getByRole('button', { name: `${to}: untag or move` }).click()
  await other.getByRole('button', { name: 'Untag', exact: true }).click()
  await other.getByRole('dialog').getByRole('button', { name: 'Untag it' }).click()
  await expect(other.getByRole('region', { name: 'Tags' })).not.toContainText(to)

  await page
    .getByRole('group', { name: 'Chosen builds' })
    .getByRole('button', { name: 'Untag…' })
    .click()
  await dialog.getByRole('button', { name: 'Untag 2 builds' }).click()
  await expect(dialog).toContainText(`refusedbuild ${second} not in tag ${to}`)
  await expect(dialog.getByText('done', { exact: true })).toHaveCount(1)
  await expect(dialog.getByRole('button', { name: 'Retry the other 1' })).toBeVisible()
  for (const nvr of [second, third]) expect(await nvrsIn(hub, to)).not.toContain(nvr)
  expect(await changesOf(hub, to, third)).toBe(1)
})
