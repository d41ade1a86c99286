import type { BrowserContext } from '@playwright/test'

import { addressesOf } from './support/addresses'
import { findSubjects } from './support/subjects'
import { expect, scmUrl, signIn, test } from './support/test'
import { alerts, settles, walk } from './support/walk'

/** As Chromium with site data blocked: the getters themselves throw. */
async function forbidStorage(context: BrowserContext) {
  await context.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('Access is denied for this document.', 'SecurityError')
        },
      })
    }
  })
}

/** Every key that the console reads has a value that it did not write. */
async function fillWithGarbage(context: BrowserContext, turn: number) {
  await context.addInitScript((first: number) => {
    const garbage = [
      '{',
      'null',
      '5',
      '"x"',
      '[]',
      '[null, {}, "x"]',
      '{"status":"signed-in"}',
      '{"status":"signed-in","session":{"id":"x"}}',
      '{"a":{"b":[]},"levels":5,"target":{},"archOverride":"x","carried":3}',
    ]
    // Another one on each page, and for each key the same while the page is there.
    const from = first + location.pathname.length
    Storage.prototype.getItem = (key) =>
      key.startsWith('koji-console')
        ? (garbage[(from + key.length) % garbage.length] ?? null)
        : null
  }, turn)
}

const onlyHere = 'Signed in for this tab only'

test('every page works where storage is forbidden', async ({ context, hub }) => {
  test.slow()
  await forbidStorage(context)
  await walk(context, addressesOf(await findSubjects(hub)), async (page, { path }) => {
    await page.goto(path)
    await settles(page)
    await expect(alerts(page)).toHaveCount(0)
  })
})

for (const turn of [0, 3]) {
  test(`every page works whatever was stored before, turn ${turn}`, async ({ context, hub }) => {
    test.slow()
    await fillWithGarbage(context, turn)
    await walk(context, addressesOf(await findSubjects(hub)), async (page, { path }) => {
      await page.goto(path)
      await settles(page)
      await expect(alerts(page)).toHaveCount(0)
    })
  })
}

test('a sign-in that cannot be kept holds for the tab, and says so', async ({ page, context }) => {
  await forbidStorage(context)
  const src = encodeURIComponent(scmUrl('foreman', 'noarch', 'secs=2'))
  await page.goto(`submit?src=${src}&target=foreman-nightly-el9&scratch=1`)
  await signIn(page, 'petr')
  await expect(page.getByText(onlyHere)).toBeVisible()
  await page.getByRole('button', { name: 'Submit scratch build' }).click()
  await expect(page).toHaveURL(/\/watch$/)
  await page.getByRole('button', { name: 'Signed in as petr' }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('banner').getByRole('button', { name: 'Sign in' })).toBeVisible()
  await expect(page.getByText(onlyHere)).toBeHidden()
})

test('so does one where storage is full', async ({ page, context }) => {
  await context.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
    }
  })
  await page.goto('./')
  await signIn(page, 'petr')
  await expect(page.getByRole('button', { name: 'Signed in as petr' })).toBeVisible()
  await expect(page.getByText(onlyHere)).toBeVisible()
  await page.goto('sessions')
  await expect(page.getByRole('banner').getByRole('button', { name: 'Sign in' })).toBeVisible()
})

test('a sign-in that is kept says nothing of the tab', async ({ page }) => {
  await page.goto('./')
  await signIn(page, 'petr')
  await expect(page.getByText(onlyHere)).toBeHidden()
})
