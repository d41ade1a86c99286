import type { Page } from '@playwright/test'

import { createHubClient } from '../src/hub/client'
import { memoryStore } from '../src/hub/session-store'
import { startConsole } from './support/own-console'
import { expect, freshVersion, setFaults, signIn, test } from './support/test'

/** Opens what a menu of the page offers. */
async function choose(page: Page, menu: string, action: RegExp) {
  await page.getByRole('button', { name: menu, exact: true }).click()
  await page.getByRole('group', { name: menu }).getByRole('button', { name: action }).click()
}

const undo = async (page: Page) => {
  const done = page.getByRole('status').filter({ hasText: 'Undo' })
  await done.getByRole('button', { name: 'Undo' }).first().click()
  await page.getByRole('dialog').getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
}

// Hosts that come and go would disturb what other journeys build: this one has a hub of its own.
test('hosts and channels are made, changed, disabled and enabled, each exactly once', async ({
  page,
  browser,
}) => {
  test.slow()
  const own = await startConsole('--speed', '10')
  const at = (path: string) => new URL(path, own.url).href
  const hub = createHubClient({
    hubUrl: at('kojihub'),
    loginUrl: at('kojihub/ssllogin'),
    filesUrl: at('kojifiles'),
    sessionStore: memoryStore(),
  })
  const dialog = page.getByRole('dialog')
  const host = `e2e-s390x-${freshVersion()}`
  const getHost = () => hub.call('getHost', { hostInfo: host })
  try {
    await page.goto(at('hosts'))
    await expect(page.getByRole('button', { name: /New host….*Sign in first/ })).toBeVisible()
    await signIn(page, 'hana')
    await page.getByRole('button', { name: 'New host…' }).click()
    await expect(dialog).toContainText('Say the name')
    await dialog.getByLabel('Host name').fill(host)
    await dialog.getByLabel('Arches').fill('s390x')
    await dialog.getByRole('button', { name: 'Add the host' }).dblclick()
    await expect(page).toHaveURL(new RegExp(`/hosts/${host}$`))
    expect(await getHost()).toMatchObject({ arches: 's390x', capacity: 2, enabled: true })

    await page.getByRole('button', { name: 'Edit…' }).click()
    await expect(dialog).toContainText('Nothing is changed yet')
    await dialog.getByLabel('Capacity').fill('1')
    await expect(dialog).toContainText('The capacity must be a number above 1')
    await dialog.getByLabel('Capacity').fill('4.5')
    await page.reload()
    await expect(dialog).toContainText(`koji edit-host --capacity=4.5 ${host}`)
    await dialog.getByRole('button', { name: 'Save' }).click()
    await expect(dialog).toBeHidden()

    await page.getByRole('button', { name: 'Channels…' }).click()
    await dialog.getByLabel('s390x', { exact: true }).check()
    await dialog.getByRole('button', { name: 'Save' }).click()
    await dialog.getByRole('button', { name: 'Done' }).click()
    const facts = page.getByRole('region', { name: 'Builder' })
    await expect(facts.getByRole('link', { name: 's390x', exact: true })).toBeVisible()

    await page.getByRole('button', { name: 'Disable…' }).click()
    const lost = dialog.getByRole('list', { name: 'Without a builder' })
    await expect(lost).toContainText('s390x would have no builder in channel s390x')
    await dialog.getByLabel('Comment').fill('new disks')
    await setFaults(page.context(), own.url, 'disableHost:cut')
    await dialog.getByRole('button', { name: 'Disable the host' }).dblclick()
    await expect(dialog).toBeHidden()
    await setFaults(page.context(), own.url, '')
    await expect(page.getByRole('heading', { level: 1 })).toContainText('disabled')
    expect(await getHost()).toMatchObject({ enabled: false, comment: 'new disks', capacity: 4.5 })
    await undo(page)
    expect(await getHost()).toMatchObject({ enabled: true, comment: '' })
    // Made, edited, then two writes there and two back.
    const made = await hub.call('queryHistory', { tables: ['host_config'], host })
    expect(made['host_config']).toHaveLength(6)

    await page.goto(at('channels/s390x'))
    await page.getByLabel(`Choose ${host}`).check()
    await choose(page, 'Change the builders', /^Remove/)
    await expect(lost).toContainText('s390x would have no builder in channel s390x')
    await dialog.getByRole('button', { name: 'Remove from the channel' }).click()
    await dialog.getByRole('button', { name: 'Done' }).click()
    await page.getByRole('button', { name: 'Add a host…' }).click()
    await dialog.getByLabel('Host').fill('nobody')
    await expect(dialog).toContainText('The hub has no host nobody')
    await dialog.getByLabel('Host').fill(host)
    await dialog.getByRole('button', { name: 'Add the host' }).click()
    await expect(dialog).toBeHidden()
    await expect(page.getByLabel(`Choose ${host}`)).toBeVisible()
    const { id = 0 } = (await getHost()) ?? {}
    const channels = await hub.call('listChannels', { hostID: id })
    expect(channels.map(({ name }) => name).toSorted()).toEqual(['default', 's390x'])

    await page.goto(at('hosts'))
    await page.getByLabel(`Choose ${host}`).check()
    await page.getByLabel('Choose builder-s390x-01').check()
    await page.getByLabel('Choose builder-x86_64-01').check()
    await page
      .getByRole('group', { name: 'Chosen hosts' })
      .getByRole('button', { name: 'Disable…' })
      .click()
    await expect(lost).toContainText('s390x would have no builder in channel default')
    await expect(lost).toContainText('x86_64 would have no builder in channel image: 1 task waits')
    await dialog.getByRole('button', { name: 'Disable the hosts' }).click()
    await dialog.getByRole('button', { name: 'Done' }).click()
    await expect(page.getByLabel(`Choose ${host}`)).toBeHidden()
    const enabled = await hub.call('listHosts', { arches: ['s390x'], enabled: true })
    expect(enabled).toEqual([])

    await page.goto(at('channels'))
    await expect(page.getByRole('button', { name: /New channel….*Only admins/ })).toBeVisible()
    const admin = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage()
    const form = admin.getByRole('dialog')
    await admin.goto(at('channels'))
    await signIn(admin, 'anna')
    await admin.getByRole('button', { name: 'New channel…' }).click()
    await form.getByLabel('Name').fill('slow')
    await form.getByLabel('Description').fill('what takes days')
    await form.getByRole('button', { name: 'Create the channel' }).click()
    await expect(admin).toHaveURL(/\/channels\/slow$/)
    await admin.getByRole('button', { name: 'Edit…' }).click()
    await form.getByLabel('Name').fill('slower')
    await form.getByRole('button', { name: 'Save' }).click()
    await expect(admin).toHaveURL(/\/channels\/slower$/)
    await admin.getByRole('button', { name: 'Disable…' }).click()
    await form.getByLabel('Comment').fill('no hosts yet')
    await form.getByRole('button', { name: 'Disable the channel' }).click()
    await expect(admin.getByRole('heading', { level: 1 })).toContainText('disabled')
    const slower = { channelInfo: 'slower' }
    const closed = { enabled: false, comment: 'no hosts yet', description: 'what takes days' }
    expect(await hub.call('getChannel', slower)).toMatchObject(closed)
    await undo(admin)
    expect(await hub.call('getChannel', slower)).toMatchObject({ enabled: true, comment: '' })
    await admin.context().close()
  } finally {
    await own.stop()
  }
})

test('an admin makes a user and a group, grants, revokes, shuts out and lets in', async ({
  page,
  hub,
  askForFaults,
}) => {
  const unique = freshVersion()
  const [user, group, perm] = [`u-${unique}`, `g-${unique}`, `p-${unique}`]
  const dialog = page.getByRole('dialog')
  const about = page.getByRole('region', { name: 'About' })
  await page.goto('users')
  await signIn(page, 'anna')
  await page.getByRole('button', { name: 'New user…' }).click()
  await dialog.getByLabel('Name', { exact: true }).fill('two words')
  await expect(dialog).toContainText('A name has no spaces')
  await dialog.getByLabel('Name', { exact: true }).fill(user)
  await dialog.getByRole('button', { name: 'Create the user' }).dblclick()
  await expect(page).toHaveURL(new RegExp(`/users/${user}$`))

  await page.getByRole('button', { name: 'Grant a permission…' }).click()
  await dialog.getByLabel('One that the hub does not know yet').check()
  await dialog.getByLabel('Name', { exact: true }).fill(perm)
  await dialog.getByLabel('Description').fill('May sign packages')
  await askForFaults('grantPermission:cut')
  await dialog.getByRole('button', { name: 'Grant it' }).click()
  await expect(about).toContainText('May sign packages')
  await askForFaults('')
  await expect(dialog).toBeHidden()
  await choose(page, `Change ${perm}`, /^Revoke/)
  await dialog.getByRole('button', { name: 'Revoke it' }).click()
  await expect(about.getByText(perm, { exact: true })).toBeHidden()
  expect(await hub.call('getUserPerms', { userID: user })).toEqual([])
  const granted = await hub.call('queryHistory', { tables: ['user_perms'], user })
  expect(granted['user_perms']).toHaveLength(1)

  await page.getByRole('button', { name: 'Disable…' }).click()
  await dialog.getByRole('button', { name: 'Disable the user' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('blocked')
  expect(await hub.call('getUser', { userInfo: user })).toMatchObject({ status: 1 })
  await undo(page)
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText('blocked')

  await page.goto('users')
  await page.getByRole('button', { name: 'New group…' }).click()
  await dialog.getByLabel('Name').fill(group)
  await dialog.getByRole('button', { name: 'Create the group' }).click()
  await expect(page).toHaveURL(new RegExp(`/users/${group}$`))
  await page.getByRole('button', { name: 'Grant a permission…' }).click()
  await dialog.getByLabel('Permission', { exact: true }).selectOption(perm)
  await expect(dialog).toContainText(`koji grant-permission ${perm} ${group}`)
  await dialog.getByRole('button', { name: 'Grant it' }).click()
  await expect(dialog).toBeHidden()
  await page.getByRole('button', { name: 'Add a member…' }).click()
  await expect(dialog).toContainText(`The group has ${perm}.`)
  await dialog.getByLabel('User').fill(user)
  await dialog.getByRole('button', { name: 'Add the member' }).click()
  await about.getByRole('link', { name: user, exact: true }).click()
  await expect(about).toContainText('through a group')
  expect(await hub.call('getUserPerms', { userID: user })).toEqual([perm])
  await choose(page, `Change ${group}`, /^Remove/)
  await dialog.getByRole('button', { name: 'Remove from the group' }).click()
  await expect(about.getByText(perm, { exact: true })).toBeHidden()
  expect(await hub.call('getGroupMembers', { group })).toEqual([])

  await page.goto('users?tab=permissions')
  await choose(page, `Change ${perm}`, /^Describe/)
  await dialog.getByLabel('Description').fill('May sign')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('row').filter({ hasText: perm })).toContainText('May sign')
  const all = await hub.call('getAllPerms', {})
  expect(all.find(({ name }) => name === perm)?.description).toBe('May sign')
})
