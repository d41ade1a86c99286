import { headersFor } from '../server/security-headers'
import { hubHttpd } from '../tests/deploy/outer-config'
import { serveConsole, type ServedConsole } from '../tests/deploy/serve-console'
import { expect, test } from './support/test'

for (const base of ['/', '/koji/']) {
  const missing = hubHttpd.binary ? '' : ' (skipped: httpd is not installed)'
  test.describe(`deploy/httpd.conf on the hub's own httpd at ${base}${missing}`, () => {
    test.skip(hubHttpd.binary === null, 'httpd is not installed on this machine')

    let console: ServedConsole
    const at = (path: string) => new URL(path, console.url).href

    test.beforeAll(async ({ baseURL }) => {
      console = await serveConsole(hubHttpd, base, new URL(baseURL ?? '').origin)
    })
    test.afterAll(() => console?.close())

    test('every answer about a file of the hub carries its headers', async () => {
      const page = '/kojifiles/work/page.html'
      const modified = (await fetch(at(page))).headers.get('Last-Modified') ?? ''
      const headers = { 'If-Modified-Since': modified, 'Cache-Control': 'max-age=0' }
      const answers: [number, string, RequestInit?][] = [
        [200, page],
        [206, page, { headers: { Range: 'bytes=0-1' } }],
        [304, page, { headers }],
        [416, page, { headers: { Range: 'bytes=999-' } }],
        [200, '/kojifiles/work/'],
        [301, '/kojifiles/work', { redirect: 'manual' }],
        [404, '/kojifiles/none.html'],
        [405, page, { method: 'DELETE' }],
        [200, '//kojifiles/work/page.html'],
        [200, '/kojifiles/work/%70age.html'],
      ]
      for (const [status, path, init] of answers) {
        const address = path.startsWith('//') ? `${new URL(console.url).origin}${path}` : at(path)
        const answer = await fetch(address, init)
        expect({ path, status: answer.status }).toEqual({ path, status })
        for (const [name, value] of Object.entries(headersFor('/kojifiles/', '', base, false)))
          expect(answer.headers.get(name), `${name}, ${status} ${path}`).toBe(value)
      }
    })

    test('files download from a listing', async ({ page }) => {
      await page.goto(at('/kojifiles/work/'))
      const download = page.waitForEvent('download')
      await page.getByRole('link', { name: 'package.rpm' }).click()
      expect((await download).suggestedFilename()).toBe('package.rpm')
    })
  })
}
