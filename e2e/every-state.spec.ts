import type { Browser, Page } from '@playwright/test'

import { routeTable } from '../src/app/route-table'
import { type Address, addressesOf } from './support/addresses'
import { startConsole } from './support/own-console'
import { findSubjects } from './support/subjects'
import { expect, setFaults, test } from './support/test'
import { alerts, lanes, settles, stands, waiting, walk } from './support/walk'

/** What a page asks the hub and its files; held back, never answered by the test. */
const asked = /\/koji(hub|files)/
type AskForFaults = (faults: string) => Promise<void>
type VisitApart = (page: Page, address: Address, ask: AskForFaults) => Promise<void>

/** As walk, where each visit asks the demo hub for faults of its own: they go by a cookie. */
async function walkApart(
  browser: Browser,
  baseURL: string,
  addresses: Record<string, Address>,
  visit: VisitApart,
) {
  const left = Object.entries(addresses)
  const lane = async () => {
    const context = await browser.newContext({ baseURL })
    const page = await context.newPage()
    const ask: AskForFaults = (faults) => setFaults(context, baseURL, faults)
    for (let next = left.shift(); next; next = left.shift()) {
      const [route, address] = next
      await test.step(route, () => visit(page, address, ask))
    }
    await context.close()
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}

/** Presses “Try again” as long as something failed; what comes back may ask for more. */
async function recovers(page: Page) {
  const again = alerts(page).getByRole('button', { name: 'Try again' })
  await expect(async () => {
    const failed = await again.count()
    // Pages that poll recover by themselves: what was to be pressed may have gone.
    if (failed > 0) await again.first().click({ timeout: 2000 })
    await expect(again).toHaveCount(Math.max(0, failed - 1))
    await expect(waiting(page)).toHaveCount(0)
    await expect(alerts(page)).toHaveCount(0, { timeout: 200 })
  }).toPass({ intervals: [100, 250, 500] })
  await settles(page)
}

test('every route has an address here', () => {
  const known = Object.keys(addressesOf({}))
  expect(known.toSorted()).toEqual(routeTable.map(({ path }) => path).toSorted())
})

test('every page on a hub that has nothing says so', async ({ context }) => {
  test.slow()
  const empty = await startConsole('--seed', 'empty')
  try {
    await walk(context, addressesOf({}), async (page, { path, whenEmpty }) => {
      await page.goto(new URL(path, empty.url).href)
      await settles(page)
      await expect(page.getByRole('main')).toContainText(whenEmpty)
    })
  } finally {
    await empty.stop()
  }
})

test('every page waits in place, says what failed, and comes back: slow, refused, cut off', async ({
  browser,
  baseURL,
  hub,
}) => {
  test.setTimeout(300_000)
  await walkApart(browser, baseURL ?? '', addressesOf(await findSubjects(hub)), waitsFailsRecovers)
})

async function waitsFailsRecovers(page: Page, { path, asks }: Address, ask: AskForFaults) {
  // No hub is slower than one that answers only when it is told to.
  let answer = () => {}
  const told = new Promise<void>((resolve) => (answer = resolve))
  await page.route(asked, async (route) => {
    await told
    await route.continue()
  })
  await ask(asks ? `${asks}:fault:1000` : '')
  await page.goto(path)
  await stands(page)
  if (asks) await expect(waiting(page).first()).toBeVisible()
  await expect(alerts(page)).toHaveCount(0)
  answer()
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  if (asks) {
    const alert = alerts(page).first()
    await expect(alert).toContainText('The hub refused this')
    await ask('*:offline')
    await alert.getByRole('button', { name: 'Try again' }).click()
    await expect(alert).toContainText('cannot be reached')
  }
  await ask('')
  await recovers(page)
}

/** Pages that ask the hub many things at once, where one failure might bring down the others. */
const busiest = new Set([
  '/',
  '/builds/:build',
  '/tasks/:task',
  '/tasks/:task/watch',
  '/tags/:tag',
  '/targets/:target',
  '/hosts',
  '/hosts/:host',
  '/packages/:package',
  '/users/:user',
  '/cluster',
  '/submit',
])

test('pages that ask much stand without the hub, and come back with it', async ({
  browser,
  baseURL,
  hub,
}) => {
  test.slow()
  const all = Object.entries(addressesOf(await findSubjects(hub)))
  const addresses = Object.fromEntries(all.filter(([route]) => busiest.has(route)))
  await walkApart(browser, baseURL ?? '', addresses, async (page, { path, asks }, ask) => {
    await ask('*:offline,files:offline')
    await page.goto(path)
    await stands(page)
    if (asks) await expect(alerts(page).first()).toContainText('cannot be reached')
    await ask('')
    await recovers(page)
  })
})

test('every page on an old hub without plugins says what that hub lacks', async ({
  context,
  askForFaults,
  hub,
}) => {
  test.slow()
  const addresses = addressesOf(await findSubjects(hub))
  await askForFaults('*:old,*:no-plugins')
  await walk(context, addresses, async (page, { path, whenOld, whenBare }) => {
    const lacks = whenOld ?? whenBare
    await page.goto(path)
    await settles(page)
    if (lacks) await expect(alerts(page).first()).toContainText(lacks)
    else await expect(alerts(page)).toHaveCount(0)
  })
})
