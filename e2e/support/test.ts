import {
  type BrowserContext,
  expect,
  type Page,
  type Request,
  test as base,
} from '@playwright/test'

import { createHubClient, type HubClient } from '../../src/hub/client'
import { memoryStore } from '../../src/hub/session-store'

interface Fixtures {
  /** The console's own hub, to find subjects by instead of by fixed names. */
  hub: HubClient
  /**
   * Asks the demo hub for faults on the wire, in this browser context only: `listBuilds:slow:2000`,
   * `getBuild:fault:1000`, `*:offline` … (see demo-hub/README.md). Empty for none.
   */
  askForFaults: (faults: string) => Promise<void>
  /** Fails the test on an uncaught error or a console error of any page. */
  quiet: undefined
}

export const test = base.extend<Fixtures>({
  hub: async ({ baseURL, request }, provide) => {
    const config = await request.get(new URL('config.json', baseURL).href)
    const { hubUrl, loginUrl, filesUrl }: Record<string, string | undefined> = await config.json()
    const url = (path: string) => new URL(path, baseURL).href
    await provide(
      createHubClient({
        hubUrl: url(hubUrl ?? 'kojihub'),
        loginUrl: url(loginUrl ?? 'kojihub/ssllogin'),
        filesUrl: url(filesUrl ?? 'kojifiles'),
        sessionStore: memoryStore(),
      }),
    )
  },
  askForFaults: async ({ context, baseURL }, provide) => {
    let met = Promise.resolve()
    await provide(async (faults) => {
      // A fault that is taken back before a request met it would test nothing, or something else.
      await met
      met = meets(context, faults)
      await setFaults(context, baseURL ?? '', faults)
    })
  },
  quiet: [
    async ({ context }, provide) => {
      const errors: string[] = []
      context.on('weberror', (thrown) => errors.push(thrown.error().message))
      context.on('console', (message) => {
        // The browser itself reports failed requests; tests of failures expect those.
        const own = message.type() === 'error' && !message.text().startsWith('Failed to load')
        if (own) errors.push(message.text())
      })
      await provide(undefined)
      expect(errors).toEqual([])
    },
    { auto: true },
  ],
})

export { expect }

/** Faults that stay, so that nothing waits for them: editions of the hub, and what is only slow. */
const lasting = new Set(['old', 'no-plugins', 'slow'])

/** Resolves once each of the faults has been met: a request that it is for was answered, or failed. */
async function meets(context: BrowserContext, faults: string): Promise<void> {
  const methods = faults
    .split(',')
    .map((fault) => fault.split(':'))
    .filter(([, kind = '']) => kind !== '' && !lasting.has(kind))
    .map(([method = '']) => method)
  const isFor = (request: Request, method: string) => {
    if (method === 'files') return request.url().includes('/kojifiles/')
    if (method === 'rawUpload') return request.url().includes('filename=')
    return method === '*' || (request.postData() ?? '').includes(method)
  }
  await Promise.all(
    methods.map(
      (method) =>
        new Promise<void>((resolve) => {
          const ended = (request: Request) => {
            if (!isFor(request, method)) return
            context.off('requestfinished', ended)
            context.off('requestfailed', ended)
            resolve()
          }
          context.on('requestfinished', ended)
          context.on('requestfailed', ended)
        }),
    ),
  )
}

/** Asks the demo hub at an address for faults, for all pages of a context. */
export async function setFaults(context: BrowserContext, url: string, faults: string) {
  await context.addCookies([{ name: 'demo-faults', value: encodeURIComponent(faults), url }])
}

/** Signs in with a demo user's password, wherever the page is. */
export async function signIn(page: Page, user: string): Promise<void> {
  await page
    .getByRole('banner')
    .getByRole('button', { name: /^Sign in/ })
    .click()
  await fillSignIn(page, user)
  // Until the dialog has gone, what is typed goes to the dialog.
  await expect(page.getByRole('dialog')).toBeHidden()
}

/** Fills the sign-in dialog that is open. */
export async function fillSignIn(page: Page, user: string, password = `${user}-pw`): Promise<void> {
  const dialog = page.getByRole('dialog').filter({ has: page.getByLabel('Password') })
  await dialog.getByLabel('User').fill(user)
  await dialog.getByLabel('Password').fill(password)
  await dialog.getByRole('button', { name: 'Sign in', exact: true }).click()
}

/** A version that no build has yet. */
export function freshVersion(): string {
  return `${Math.floor(Date.now() / 1000)}.${Math.floor(Math.random() * 10_000)}`
}

/** An SCM URL for the demo hub's builders; `asks` steer them (see demo-hub/README.md). */
export function scmUrl(name: string, ...asks: string[]): string {
  const fragment = ['4f2a1c9d', `ver=${freshVersion()}`, ...asks].join(',')
  return `git+https://git.example.org/foreman-packaging.git?packages/foreman/${name}#${fragment}`
}
