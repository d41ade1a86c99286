import { createHubClient } from '../src/hub/client'
import { memoryStore } from '../src/hub/session-store'
import { expect, freshVersion, signIn, test } from './support/test'

test('an undo says that somebody has changed the same since', async ({ page, hub }) => {
  const name = `undo-${freshVersion()}`
  const other = createHubClient({ ...hub.config, sessionStore: memoryStore() })
  await other.session.signInWithPassword('rhea', 'rhea-pw')
  await other.write('createTag', { name, arches: 'x86_64' })
  await page.goto(`tags/${name}`)
  await signIn(page, 'anna')
  await page.getByRole('button', { name: 'Edit…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Arches').fill('x86_64 aarch64')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toBeHidden()
  const undo = page.getByRole('status').getByRole('button', { name: 'Undo' })
  await undo.click()
  await expect(dialog).toContainText('koji edit-tag --arches=x86_64')
  await expect(dialog.getByRole('note')).toBeHidden()
  await page.keyboard.press('Escape')
  await expect(async () => {
    const history = await hub.call('queryHistory', { tables: ['tag_config'], tag: name })
    const [line] = (history['tag_config'] ?? []).toSorted((a, b) => b.create_ts - a.create_ts)
    // Later than what can be a difference of clocks.
    expect(Date.now() / 1000 - (line?.create_ts ?? 0)).toBeGreaterThan(4)
  }).toPass()
  await other.write('editTag2', { tagInfo: name, arches: 's390x' })
  await undo.click()
  await expect(dialog.getByRole('note')).toContainText('changed again since, last by rhea')
})
