import { createHubClient, type HubClient } from '../src/hub/client'
import { memoryStore } from '../src/hub/session-store'
import { expect, scmUrl, signIn, test } from './support/test'

/** Each journey has a tag of its own, so that they run beside each other. */
const [tag, other] = ['foreman-client-nightly-el9', 'pulpcore-nightly-el9']

/** The builds of one package in a tag, the newest first; of a package that has several. */
async function several(hub: HubClient, of: string): Promise<string[]> {
  const builds = await hub.call('listTagged', { tag: of })
  const byPackage = new Map<string, string[]>()
  for (const { package_name: name, nvr } of builds) {
    byPackage.set(name, [...(byPackage.get(name) ?? []), nvr])
  }
  const found = [...byPackage.values()].find((nvrs) => nvrs.length > 1)
  return found ?? []
}

test('untagging and undoing it say which build becomes the newest, ahead of which', async ({
  page,
  hub,
}) => {
  const nvrs = await several(hub, tag)
  const [newest = '', older = ''] = nvrs
  expect(older).not.toBe('')
  await page.goto(`builds/${older}`)
  await signIn(page, 'anna')
  await page.getByRole('button', { name: `${tag}: untag or move` }).click()
  await page.getByRole('button', { name: 'Untag', exact: true }).click()
  const dialog = page.getByRole('dialog')
  const effect = dialog.getByRole('region', { name: 'What becomes the newest' })
  await expect(effect).toContainText(`${newest} stays the newest build`)
  await expect(effect).toContainText(/buildroot/)
  await dialog.getByRole('button', { name: 'Untag it' }).click()
  await expect(dialog).toBeHidden()

  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click()
  await expect(effect).toContainText(`${older} becomes the newest build`)
  await expect(effect).toContainText(`ahead of ${newest}`)
  await dialog.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(dialog).toBeHidden()
  const order = async () => (await hub.call('listTagged', { tag })).map(({ nvr }) => nvr)
  await expect.poll(async () => (await order()).includes(older), { timeout: 40_000 }).toBe(true)
  const now = await order()
  expect(now.indexOf(older)).toBeLessThan(now.indexOf(newest))
})

test('what was untagged at once is undone at once, in the order that there was', async ({
  page,
  hub,
}) => {
  const chosen = await several(hub, other)
  /** Those of the chosen that are in the tag, the newest first. */
  const left = async () => {
    const builds = await hub.call('listTagged', { tag: other })
    return builds.map(({ nvr }) => nvr).filter((nvr) => chosen.includes(nvr))
  }
  await page.goto(`tags/${other}?tab=builds&latest=0&inherited=0`)
  await signIn(page, 'anna')
  for (const nvr of chosen) await page.getByRole('checkbox', { name: `Choose ${nvr}` }).check()
  const group = page.getByRole('group', { name: 'Chosen builds' })
  await group.getByRole('button', { name: 'Untag…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: `Untag ${chosen.length} builds` }).click()
  await dialog.getByRole('button', { name: 'Done', exact: true }).click()
  await expect.poll(left).toEqual([])

  const told = page.getByRole('status').filter({ hasText: `${chosen.length} changes` })
  await told.getByRole('button', { name: `Undo all ${chosen.length}` }).click()
  await expect(dialog).toContainText(`koji tag-build ${other} ${chosen[0]}`)
  await dialog.getByRole('button', { name: 'Undo all' }).click()
  await expect(dialog.getByRole('button', { name: 'Done', exact: true })).toBeVisible({
    timeout: 40_000,
  })
  await expect.poll(left, { timeout: 40_000 }).toEqual(chosen)
})

test('promoting a draft says what it becomes in its tags', async ({ page, hub }) => {
  const petr = createHubClient({ ...hub.config, sessionStore: memoryStore() })
  await petr.session.signInWithPassword('petr', 'petr-pw')
  const src = scmUrl('rubygem-racc', 'noarch', 'secs=1')
  const target = 'foreman-nightly-el9'
  const made = await petr.write('build', { src, target, opts: { draft: true } })
  const taskID = 'result' in made ? made.result : 0
  const built = () => hub.call('listBuilds', { taskID, state: 1 })
  await expect.poll(async () => (await built()).length, { timeout: 40_000 }).toBe(1)
  const [draft] = await built()
  const inTag = async () => (await hub.call('listTags', { build: draft?.nvr ?? '' })).length
  await expect.poll(inTag, { timeout: 40_000 }).toBe(1)
  await page.goto(`builds/${draft?.build_id}`)
  await signIn(page, 'anna')
  await page.getByRole('button', { name: 'Promote…' }).click()
  const effect = page.getByRole('dialog').getByRole('region', { name: 'What becomes the newest' })
  const promoted = draft?.nvr.replace(/,draft_\d+$/, '') ?? ''
  await expect(effect).toContainText(`${promoted} becomes the newest build of rubygem-racc`)
})
