import type { Page } from '@playwright/test'

import { axeFinds } from './support/axe'
import { addressesOf } from './support/addresses'
import { findSubjects, type Subjects } from './support/subjects'
import { expect, test } from './support/test'

const wide = { width: 1280, height: 720 }
const narrow = { width: 360, height: 780 }

const groupOf = (route: string) => route.split('/')[1] || 'overview'
/** One test for the routes whose paths begin alike. */
const groups = new Set(Object.keys(addressesOf({})).map(groupOf))

let subjects: Promise<Subjects> | undefined

/** States of a page that its route's own address does not show. */
function moreOf(group: string, { failed, build }: Subjects): string[] {
  if (group === 'builds') return [`builds/${failed?.build_id ?? build?.build_id}`]
  return group === 'overview' ? ['nowhere/at/all'] : []
}

async function settled(page: Page) {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('status', { name: /^Loading/ })).toHaveCount(0)
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
}

/** The same on all pages: looked at on the overview's. */
const frame = 'header:has(nav[aria-label="Main"])'

/** All rules in the light theme; in the dark one, which differs in colours only, their contrast. */
async function check(page: Page, scan: { exclude?: string }) {
  await settled(page)
  const where = page.url()
  expect.soft(await axeFinds(page, scan), where).toEqual([])
  const paint = (theme: string) =>
    page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme)
  await paint('dark')
  const inDark = await axeFinds(page, { ...scan, rules: ['color-contrast'] })
  expect.soft(inDark, `${where} in the dark theme`).toEqual([])
  await paint('light')
  await page.setViewportSize(narrow)
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  await expect.soft.poll(overflow, where).toBeLessThanOrEqual(0)
  await page.setViewportSize(wide)
}

for (const group of groups) {
  test(
    `${group}: axe finds nothing in light and dark, and 360 px suffice`,
    {
      tag: '@any-hub',
    },
    async ({ page, hub }) => {
      test.slow()
      const found = await (subjects ??= findSubjects(hub))
      const scan = group === 'overview' ? {} : { exclude: frame }
      const own = Object.entries(addressesOf(found)).filter(([route]) => groupOf(route) === group)
      for (const path of [...own.map(([, address]) => address.path), ...moreOf(group, found)]) {
        await page.goto(path)
        await check(page, scan)
        const sections = page.getByRole('navigation', { name: 'Sections' }).getByRole('link')
        for (const section of (await sections.all()).slice(1)) {
          await section.click()
          await expect(section).toHaveAttribute('aria-current', 'page')
          await check(page, scan)
        }
      }
    },
  )
}

test('the keyboard reaches a build from the overview', async ({ page }) => {
  await page.goto('./')
  await expect(
    page.getByRole('region', { name: 'Recent builds' }).getByRole('link').first(),
  ).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the page' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
})
