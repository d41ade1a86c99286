import { createServer, type Server } from 'node:http'
import { fileURLToPath } from 'node:url'

import { staticSite } from '../server/static-site'
import { expect, test } from './support/test'

const dist = fileURLToPath(new URL('../dist', import.meta.url))
let server: Server | undefined

/** The built site with a configuration of its own and no hub behind it. */
async function siteWith(config: object): Promise<string> {
  const handler = staticSite(dist, '/', config)
  const listening = createServer((request, response) =>
    handler(request, response, (request.url ?? '/').slice(1)),
  )
  server = listening
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve))
  const address = listening.address()
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/`
}

test.afterEach(() => {
  server?.close()
  server?.closeAllConnections()
})

test('a wrong configuration names its field instead of drawing a page', async ({ page }) => {
  await page.goto(await siteWith({ hubUrl: 'ftp://koji.example.org/kojihub' }))
  await expect(page.getByRole('alert')).toHaveText(
    'This console cannot start. config.json: hubUrl “ftp://koji.example.org/kojihub” is not an http or https URL',
  )
})

test('name, banner and links come from the configuration', async ({ page }) => {
  const links = [{ label: 'Packaging guide', href: 'https://docs.example.org/guide' }]
  const site = { siteName: 'Example Koji', banner: 'Down on Sunday', links, signIn: [] }
  await page.goto(await siteWith(site))
  await expect(page).toHaveTitle('Overview · Example Koji')
  await expect(page.getByRole('complementary', { name: 'Notice' })).toHaveText('Down on Sunday')
  await page.getByRole('button', { name: 'More' }).click()
  await expect(page.getByRole('link', { name: 'Packaging guide' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('dialog')).toContainText('read-only')
})
