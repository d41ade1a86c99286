import type { Page, Request } from '@playwright/test'

import { axeFinds } from './support/axe'
import { expect, signIn, test } from './support/test'

const readOnly = { tag: '@any-hub' }

/** Opens the palette from wherever the focus is. */
async function openPalette(page: Page) {
  await expect(page.getByRole('button', { name: 'Search everywhere' })).toBeVisible()
  const palette = page.getByRole('dialog', { name: 'Search everywhere' })
  // A page that is drawn may not listen to keys yet.
  await expect(async () => {
    if (!(await palette.isVisible())) await page.keyboard.press('Control+k')
    await expect(palette.getByRole('combobox')).toBeFocused({ timeout: 5000 })
  }).toPass()
  return palette
}

test('three keys lead to a place: open, a letter or two, Enter', readOnly, async ({ page }) => {
  await page.goto('./')
  const palette = await openPalette(page)
  await page.keyboard.type('bu')
  await expect(palette.getByRole('option', { selected: true })).toHaveText('Builds')
  await page.keyboard.press('Enter')
  await expect(palette).toBeHidden()
  await expect(page).toHaveURL(/\/builds$/)
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await page.keyboard.press('/')
  await expect(palette).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(palette).toBeHidden()
})

test(
  'an id, an NVR, a tag, a host and a user are found by one request',
  readOnly,
  async ({ page, hub }) => {
    const [build] = await hub.call('listBuilds', {
      state: 1,
      queryOpts: { order: '-build_id', limit: 1 },
    })
    const [tag] = await hub.call('listTags', { queryOpts: { order: 'name', limit: 1 } })
    const [host] = await hub.call('listHosts', {})
    await page.goto('builds')
    const palette = await openPalette(page)
    const input = palette.getByRole('combobox')
    const option = (group: string, name: string) =>
      palette.getByRole('group', { name: group }).getByRole('option', { name }).first()

    const sent: string[] = []
    page.on('request', (request: Request) => {
      const body = request.postData() ?? ''
      if (body.includes('>search<')) sent.push(body)
    })
    await page.clock.pauseAt(Date.now() + 60_000)
    for (const end of [3, 6, undefined]) await input.fill(build?.nvr.slice(0, end) ?? '')
    await page.clock.runFor(100)
    expect(sent).toEqual([])
    await page.clock.resume()
    await expect(option('Builds', build?.nvr ?? '')).toContainText('complete')
    expect(sent).toHaveLength(1)
    await input.fill(String(build?.task_id))
    await expect(option('Tasks', `task ${build?.task_id}`)).toBeVisible()
    await input.fill(tag?.name ?? '')
    await expect(option('Tags', tag?.name ?? '')).toBeVisible()
    await input.fill(host?.name ?? '')
    await expect(option('Hosts', host?.name ?? '')).toBeVisible()
    await input.fill(build?.owner_name ?? '')
    await expect(option('Users', build?.owner_name ?? '')).toBeVisible()
    await input.fill(build?.nvr ?? '')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toContainText(build?.nvr ?? '')
  },
)

test('a pasted link leads to its page', readOnly, async ({ page, hub, baseURL }) => {
  const [build] = await hub.call('listBuilds', {
    state: 1,
    type: 'rpm',
    queryOpts: { order: '-build_id', limit: 1 },
  })
  await page.goto('./')
  const links = [
    `https://koji.example.org/koji/buildinfo?buildID=${build?.build_id}`,
    new URL(
      `kojifiles/packages/${build?.package_name}/${build?.version}/${build?.release}/`,
      baseURL,
    ).href,
    new URL(`builds/${build?.build_id}`, baseURL).href,
  ]
  for (const link of links) {
    await page.goto('tasks')
    const palette = await openPalette(page)
    await palette.getByRole('combobox').fill(link)
    await expect(palette.getByRole('option')).toHaveCount(1)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toContainText(build?.nvr ?? '')
    await page.goBack()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tasks')
  }
})

test('pages visited come first, the latest on top', readOnly, async ({ page, hub }) => {
  const [build] = await hub.call('listBuilds', { queryOpts: { order: '-build_id', limit: 1 } })
  await page.goto(`builds/${build?.build_id}`)
  await expect.poll(() => page.title()).toContain(`${build?.nvr} · `)
  await page.goto('tasks')
  const palette = await openPalette(page)
  const recent = palette.getByRole('group', { name: 'Recent' })
  await expect(recent.getByRole('option').first()).toHaveText(build?.nvr ?? '')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`/builds/${build?.build_id}$`))
})

test('the actions of the page are in it', async ({ page, hub }) => {
  const [task] = await hub.call('listTasks', {
    opts: { method: 'build', parent: null, state: [5], decode: true },
    queryOpts: { order: '-id', limit: 1 },
  })
  await page.goto(`tasks/${task?.id}`)
  await signIn(page, 'anna')
  await expect(page.getByRole('button', { name: 'Resubmit', exact: true })).toBeVisible()
  const palette = await openPalette(page)
  await page.keyboard.type('resub')
  const here = palette.getByRole('group', { name: 'On this page' })
  await expect(here.getByRole('option', { name: 'Resubmit', exact: true })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: `Resubmit task ${task?.id}?` })).toBeVisible()
  await page.keyboard.press('Escape')
  await openPalette(page)
  await page.keyboard.type('watch')
  await expect(here.getByRole('option', { name: 'Watch logs' })).toBeVisible()
  await here.getByRole('option', { name: 'Watch logs' }).click()
  await expect(page).toHaveURL(new RegExp(`/tasks/${task?.id}/watch$`))
})

test('what the hub does not answer hides nothing else', async ({ page, hub, askForFaults }) => {
  const [build] = await hub.call('listBuilds', {
    state: 1,
    queryOpts: { order: '-build_id', limit: 1 },
  })
  await askForFaults('listBuilds:fault:1000')
  await page.goto('about')
  const palette = await openPalette(page)
  await page.keyboard.type(build?.package_name ?? '')
  await expect(palette.getByRole('status')).toContainText('could not be asked for builds')
  await expect(
    palette.getByRole('group', { name: 'Packages' }).getByRole('option').first(),
  ).toBeVisible()
  await askForFaults('*:offline')
  await palette.getByRole('combobox').fill('tar')
  await expect(palette.getByRole('option', { selected: true })).toHaveText('Targets')
})

test('every place is in the header, by keyboard', readOnly, async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto('./')
  const main = page.getByRole('navigation', { name: 'Main' })
  await main.getByRole('button', { name: 'More' }).focus()
  await page.keyboard.press('Enter')
  await expect(main.getByRole('link', { name: 'External repos' })).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(main.getByRole('link', { name: 'Side tags' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(main.getByRole('link', { name: 'Users' })).toBeHidden()
  await page.setViewportSize({ width: 390, height: 844 })
  await page.getByRole('button', { name: 'Open the menu' }).press('Enter')
  for (const name of ['Overview', 'Hosts', 'Repo requests', 'About']) {
    await expect(main.getByRole('link', { name, exact: true })).toBeVisible()
  }
})

for (const theme of ['light', 'dark'] as const) {
  test.describe(theme, () => {
    test.use({ colorScheme: theme })
    test(
      'axe finds nothing in palette and menus, and 360 px suffice',
      readOnly,
      async ({ page }) => {
        const findings = () => axeFinds(page, { exclude: 'main' })
        await page.setViewportSize({ width: 1440, height: 900 })
        await page.goto('about')
        await page.getByRole('button', { name: 'More' }).click()
        await expect(page.getByRole('link', { name: 'Channels' })).toBeVisible()
        expect(await findings()).toEqual([])
        await page.keyboard.press('Escape')
        const palette = await openPalette(page)
        await page.keyboard.type('a')
        await expect(palette.getByRole('option').first()).toBeVisible()
        expect(await findings()).toEqual([])
        await page.setViewportSize({ width: 360, height: 780 })
        const box = await palette.boundingBox()
        expect(box && box.x >= 0 && box.x + box.width <= 360).toBe(true)
        await page.keyboard.press('Escape')
        await page.getByRole('button', { name: 'Open the menu' }).click()
        expect(await findings()).toEqual([])
      },
    )
  })
}
