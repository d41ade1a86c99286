import type { BrowserContext, Page } from '@playwright/test'

import { createHubClient, type HubClient } from '../src/hub/client'
import { memoryStore } from '../src/hub/session-store'
import { startConsole } from './support/own-console'
import { expect, signIn, test as base } from './support/test'

// What is refused here the browser reports as errors.
const test = base.extend({ quiet: undefined })

let own: Awaited<ReturnType<typeof startConsole>>
let hub: HubClient
const at = (path: string) => new URL(path, own.url).href
const directory = 'cli-build/1795358233.2824.hostile'
const fileUrl = (name: string) => at(`kojifiles/work/${directory}/${encodeURIComponent(name)}`)

/** Marks the document where it runs, takes the session and makes its author an administrator. */
const attack = `
document.title = 'ran'
window.name = 'ran'
const session = JSON.parse(Object.entries(localStorage).find(([key]) => key.includes('session'))[1])
fetch('/kojihub', { method: 'POST', body: JSON.stringify(session) })
`

const markup = `<!DOCTYPE html><html><head><title>harmless</title>
<script>${attack}</script><script src="attack.js"></script>
<meta http-equiv="refresh" content="0; url=javascript:document.title='ran'"></head>
<body onload="document.title='ran'"><img src="x" onerror="document.title='ran'">
<iframe srcdoc="<script>top.document.title='ran'</script>"></iframe>
<svg><script>document.title='ran'</script></svg><a href="#x">still readable</a></body></html>`

const files: Record<string, string> = {
  'attack.html': markup,
  'attack.js': attack,
  'attack.svg': `<svg xmlns="http://www.w3.org/2000/svg"><title>harmless</title><script>${attack}</script></svg>`,
  'attack.xhtml': `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>harmless</title><script>${attack}</script></head><body/></html>`,
  '<img src=x onerror=document.title="ran">.txt': 'a name',
  'javascript:document.title="ran"': 'a name',
  'package.rpm': 'not really an RPM',
}

async function uploadAll(): Promise<void> {
  const petr = createHubClient({
    hubUrl: at('kojihub'),
    loginUrl: at('kojihub/ssllogin'),
    filesUrl: at('kojifiles'),
    sessionStore: memoryStore(),
  })
  hub = petr
  await petr.session.signInWithPassword('petr', 'petr-pw')
  for (const [filename, text] of Object.entries(files)) {
    const query = { filename, filepath: directory, fileverify: 'adler32', offset: '0' }
    await petr.upload(new URLSearchParams(query), new Blob([text]))
  }
}

test.beforeAll(async () => {
  own = await startConsole()
  await uploadAll()
})
test.afterAll(() => own.stop())

/** Signs an administrator in; gives the requests to the hub that any page makes from then on. */
async function signedIn(context: BrowserContext, page: Page): Promise<string[]> {
  await page.goto(own.url)
  await signIn(page, 'anna')
  await page.goto('about:blank')
  const calls: string[] = []
  context.on('request', (request) => {
    if (request.method() === 'POST') calls.push(request.url())
  })
  return calls
}

test('an uploaded page, image or script never runs as the administrator who opens it', async ({
  context,
  page,
}) => {
  const calls = await signedIn(context, page)
  for (const name of Object.keys(files).filter((each) => each.startsWith('attack'))) {
    await test.step(name, async () => {
      const answer = await page.goto(fileUrl(name))
      expect(answer?.status()).toBe(200)
      expect(await page.title()).not.toBe('ran')
      expect(await page.evaluate(() => window.name)).toBe('')
      expect(await page.evaluate(() => window.origin)).toBe('null')
    })
  }
  expect(calls).toEqual([])
  const petr = await hub.call('getUser', { userInfo: 'petr' })
  const perms = await hub.call('getUserPerms', { userID: petr?.id ?? 0 })
  expect(perms).not.toContain('admin')
})

test('the same page would run without the headers, so the test above has teeth', async ({
  context,
  page,
}) => {
  const calls = await signedIn(context, page)
  await context.route('**/kojifiles/**', async (route) => {
    const answer = await route.fetch()
    const { 'content-security-policy': _policy, ...headers } = answer.headers()
    await route.fulfill({ response: answer, headers })
  })
  await page.goto(fileUrl('attack.html'))
  expect(await page.title()).toBe('ran')
  await expect.poll(() => calls.length).toBeGreaterThan(0)
})

test('markup that got into the console itself loads no file of the hub', async ({ page }) => {
  const injected = `<script src="${fileUrl('attack.js')}"></script>
    <script type="module" src="/kojifiles/work/${directory}/attack.js"></script>
    <link rel="stylesheet" href="${fileUrl('attack.js')}"><style>body{display:none}</style>
    <script>${attack}</script><img src="x" onerror="document.title='ran'">
    <iframe src="${fileUrl('attack.html')}"></iframe><object data="${fileUrl('attack.svg')}"></object>
    <form action="/kojihub" method="post"><button id="post">post</button></form>`
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      const seen = JSON.parse(sessionStorage.getItem('refused') ?? '[]')
      sessionStorage.setItem('refused', JSON.stringify([...seen, [effectiveDirective, blockedURI]]))
    })
  })
  await page.route(own.url, async (route) => {
    const answer = await route.fetch()
    const body = (await answer.text()).replace('<body>', `<body>${injected}`)
    await route.fulfill({ response: answer, body })
  })
  await page.goto(own.url)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(await page.title()).not.toBe('ran')
  expect(await page.evaluate(() => window.name)).toBe('')
  await page.locator('#post').dispatchEvent('click')
  const refused = () => page.evaluate(() => sessionStorage.getItem('refused') ?? '')
  for (const part of [
    ['script-src-elem', fileUrl('attack.js')],
    ['script-src-elem', 'inline'],
    ['script-src-attr', 'inline'],
    ['style-src-elem', 'inline'],
    ['style-src-elem', fileUrl('attack.js')],
    ['frame-src', fileUrl('attack.html')],
    ['object-src', fileUrl('attack.svg')],
    ['form-action', at('kojihub')],
  ])
    await expect.poll(refused).toContain(JSON.stringify(part).slice(1, -1))
})

test('code of the console cannot be led to a script of the hub, nor to markup', async ({
  page,
}) => {
  await page.goto(own.url)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const outcomes = await page.evaluate((url) => {
    const attempt = (work: () => unknown) => {
      try {
        work()
        return 'done'
      } catch (error) {
        return error instanceof Error ? error.name : 'thrown'
      }
    }
    return [
      attempt(() => new Worker(url)),
      attempt(() => Object.assign(document.createElement('script'), { src: url })),
      attempt(() => Object.assign(document.createElement('script'), { text: '1' })),
      attempt(() => Object.assign(document.createElement('div'), { innerHTML: '<b>' })),
      attempt(() => document.body.insertAdjacentHTML('beforeend', '<b>')),
      attempt(() => Object.assign(document.createElement('iframe'), { srcdoc: '<b>' })),
    ]
  }, fileUrl('attack.js'))
  expect(outcomes).toEqual(Array.from({ length: 6 }, () => 'TypeError'))
})

test('a listing shows names as text, and its files can be downloaded', async ({ page }) => {
  await page.goto(at(`kojifiles/work/${directory}`))
  await expect(page).toHaveURL(at(`kojifiles/work/${directory}/`))
  for (const name of Object.keys(files))
    await expect(page.getByRole('link', { name, exact: true })).toBeVisible()
  expect(await page.title()).toContain('Index of')
  await expect(page.locator('img')).toHaveCount(0)
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'package.rpm' }).click()
  expect((await download).suggestedFilename()).toBe('package.rpm')
})

test('raw logs open, and RPMs of a build download', async ({ page }) => {
  const opts = { order: '-build_id', limit: 1 }
  const [build] = await hub.call('listBuilds', { state: 1, type: 'rpm', queryOpts: opts })
  await page.goto(at(`builds/${build?.nvr}`))
  const download = page.waitForEvent('download')
  await page
    .getByRole('link', { name: /Download/ })
    .first()
    .click()
  expect((await download).suggestedFilename()).toMatch(/\.rpm$/)
  const logs = page.getByRole('region', { name: 'Logs' })
  await logs.getByRole('link', { name: 'build.log' }).first().click()
  await page.getByRole('link', { name: 'Open the file as it is' }).click()
  await expect(page.locator('body')).toContainText('Child return code was: 0')
})
