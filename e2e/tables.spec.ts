import type { Page } from '@playwright/test'

import { goToPlace, openSection, rowsOf } from './support/places'
import { startConsole } from './support/own-console'
import { expect, test } from './support/test'

test('the chosen columns are remembered', { tag: '@any-hub' }, async ({ page }) => {
  await goToPlace(page, 'Tags')
  const header = page.getByRole('columnheader', { name: 'Maven' })
  await expect(header).toHaveCount(0)
  await page.getByRole('button', { name: 'Choose columns' }).click()
  const columns = page.getByRole('group', { name: 'Choose columns' })
  await columns.getByRole('checkbox', { name: 'Maven' }).check()
  await columns.getByRole('checkbox', { name: 'Arches' }).uncheck()
  await page.keyboard.press('Escape')
  await expect(columns).toBeHidden()
  await expect(header).toBeVisible()
  await page.reload()
  await expect(header).toBeVisible()
  await expect(page.getByRole('columnheader', { name: 'Arches' })).toHaveCount(0)
})

async function copyRows(page: Page, format: string): Promise<string> {
  await page.getByRole('button', { name: 'Copy rows' }).click()
  await page.getByRole('button', { name: new RegExp(`^Copy \\d+ rows as ${format}$`) }).click()
  await expect(page.getByText(new RegExp(`^Copied \\d+ rows as ${format}$`))).toBeVisible()
  return page.evaluate(() => navigator.clipboard.readText())
}

test(
  'rows are copied as text, CSV and JSON',
  { tag: '@any-hub' },
  async ({ page, context, hub }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const channels = await hub.call('listChannels', {})
    await goToPlace(page, 'Channels')
    await expect(rowsOf(page.getByRole('table', { name: 'Channels' }))).toHaveCount(channels.length)
    const names = channels.map(({ name }) => name).toSorted()
    const text = (await copyRows(page, 'text')).split('\n')
    expect(text[0]).toMatch(/^Channel +Enabled +Description/)
    expect(text.slice(1).map((line) => line.split(/ {2,}/)[0])).toEqual(names)
    const csv = (await copyRows(page, 'CSV')).split('\r\n')
    expect(csv[0]).toBe('Channel,Enabled,Description,Comment,ID')
    expect(csv.slice(1).map((line) => line.split(',')[0])).toEqual(names)
    const json: unknown = JSON.parse(await copyRows(page, 'JSON'))
    expect(json).toEqual(names.map((name) => channels.find((channel) => channel.name === name)))
  },
)

test(
  'the hub calls behind a page can be repeated by hand',
  { tag: '@any-hub' },
  async ({ page, context, hub, baseURL, request }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const [channel] = await hub.call('listChannels', {})
    const name = channel?.name ?? ''
    await page.goto(`channels/${name}`)
    await expect(page.getByRole('table', { name: 'Builders' })).toBeVisible()
    await page.getByRole('contentinfo').getByRole('button', { name: 'Hub calls' }).click()
    const dialog = page.getByRole('dialog', { name: 'Hub calls behind this page' })
    const call = dialog.getByRole('listitem').filter({ hasText: 'getChannel' })
    await expect(call).toContainText(`{"channelInfo":"${name}"}`)
    await expect(dialog.getByRole('listitem').filter({ hasText: 'listHosts' })).toBeVisible()
    const copied = async (form: string) => {
      await call.getByRole('button', { name: form }).click()
      return page.evaluate(() => navigator.clipboard.readText())
    }
    expect(await copied('as koji call')).toMatch(/^koji .*call .*getChannel .*channelInfo/)
    const curl = await copied('as curl')
    expect(curl).toContain(new URL('kojihub', baseURL).href)
    // A quote within is the shell's '\''.
    const [, quoted = ''] = /--data-binary '((?:[^']|'\\'')*)'/.exec(curl) ?? []
    const answer = await request.post(new URL('kojihub', baseURL).href, {
      headers: { 'Content-Type': 'text/xml' },
      data: quoted.replaceAll(`'\\''`, `'`),
    })
    expect(await answer.text()).toContain(`<string>${name}</string>`)
  },
)

test('of many rows only those in view are in the page', async ({ page }) => {
  test.slow()
  const large = await startConsole('--scale', '100')
  try {
    await page.goto(new URL('tags/stack-01', large.url).href)
    await openSection(page, 'Packages')
    const table = page.getByRole('table', { name: 'Packages in stack-01' })
    await expect(table).toHaveAttribute('aria-busy', 'false', { timeout: 60_000 })
    const count = Number(await table.getAttribute('aria-rowcount')) - 1
    expect(count).toBeGreaterThan(10_000)
    expect(await rowsOf(table).count()).toBeLessThan(200)
    const last = table.locator(`tr[aria-rowindex="${count + 1}"]`)
    await expect(last).toHaveCount(0)
    await page.keyboard.press('End')
    await expect(last).toBeInViewport()
    expect(await rowsOf(table).count()).toBeLessThan(200)
    const name = (await last.getByRole('link').first().textContent()) ?? ''
    const filter = page.getByRole('textbox', { name: 'Filter packages in stack-01' })
    await filter.fill(name)
    await filter.press('Enter')
    await expect(rowsOf(table).getByRole('link', { name, exact: true }).first()).toBeInViewport()
  } finally {
    await large.stop()
  }
})
