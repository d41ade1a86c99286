import type { BrowserContext, Page } from '@playwright/test'

import type { Address } from './addresses'
import { expect, test } from './test'

/** Pages at a time. */
export const lanes = 3

type Visit = (page: Page, address: Address, route: string) => Promise<void>

/** Every address, each opened afresh, in a few pages at a time. */
export async function walk(
  context: BrowserContext,
  addresses: Record<string, Address>,
  visit: Visit,
): Promise<void> {
  const left = Object.entries(addresses)
  const lane = async () => {
    const page = await context.newPage()
    for (let next = left.shift(); next; next = left.shift()) {
      const [route, address] = next
      await test.step(route, () => visit(page, address, route))
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}

/** What is on its way on a page. */
export const waiting = (page: Page) =>
  page.getByRole('main').locator('[aria-busy=true], [role=status][aria-label^="Loading"]')

/** What failed on a page. */
export const alerts = (page: Page) => page.getByRole('main').getByRole('alert')

/** The frame is there and the page has its heading. */
export async function stands(page: Page): Promise<void> {
  await expect(page.getByRole('banner').getByRole('link').first()).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/\S/)
}

/** All that is on its way has come, and nothing of the machinery shows. */
export async function settles(page: Page): Promise<void> {
  await stands(page)
  await expect(waiting(page)).toHaveCount(0)
  const text = await page.getByRole('main').innerText()
  expect(text).not.toMatch(/\bundefined\b|\bNaN\b|\[object |Invalid Date/)
}
