import { createHubClient } from '../src/hub/client'
import { headersFor } from '../server/security-headers'
import { memoryStore } from '../src/hub/session-store'
import { httpd, nginx } from '../tests/deploy/outer-config'
import { serveConsole, type ServedConsole } from '../tests/deploy/serve-console'
import { expect, test } from './support/test'

const completeRpm = { state: 1, type: 'rpm', queryOpts: { order: '-build_id', limit: 1 } }

for (const server of [nginx, httpd]) {
  for (const base of ['/', '/koji/']) {
    const missing = server.binary ? '' : ` (skipped: ${server.name} is not installed)`
    test.describe(`deploy/ with ${server.name} at ${base}${missing}`, () => {
      test.skip(server.binary === null, `${server.name} is not installed on this machine`)
      test.describe.configure({ mode: 'default' })

      let console: ServedConsole
      const at = (path: string) => new URL(path, console.url).href

      test.beforeAll(async ({ baseURL }) => {
        console = await serveConsole(server, base, new URL(baseURL ?? '').origin)
      })
      test.afterAll(() => console?.close())

      test('a deep link loads with its data', async ({ page, hub }) => {
        const [build] = await hub.call('listBuilds', completeRpm)
        await page.goto(at(`builds/${build?.nvr}`))
        await expect(page.getByRole('heading', { level: 1 })).toContainText(build?.nvr ?? 'none')
        const logs = page.getByRole('region', { name: 'Logs' })
        await logs.getByRole('link', { name: 'build.log' }).first().click()
        await expect(page.getByRole('log')).toContainText('Child return code was: 0')
        expect(new URL(page.url()).pathname).toMatch(`${base}builds/${build?.nvr}/logs/`)
        await page.reload()
        await expect(page.getByRole('log')).toContainText('Child return code was: 0')
      })

      test('the page and its settings are asked for again each time', async ({ baseURL }) => {
        const own = await fetch(new URL('./', baseURL))
        for (const path of ['', 'index.html', 'tasks/1', 'builds/a%2Fb']) {
          const answer = await fetch(at(path))
          expect(answer.status).toBe(200)
          expect(await answer.text()).toContain(`<base href="${base}"`)
          expect(answer.headers.get('Content-Type')).toMatch(/^text\/html/)
          expect(answer.headers.get('Cache-Control')).toBe(own.headers.get('Cache-Control'))
        }
        const config = await fetch(at('config.json'))
        expect(config.headers.get('Cache-Control')).toBe('no-cache')
        expect(await config.json()).toMatchObject({ hubUrl: '/kojihub' })
        const etag = config.headers.get('ETag') ?? ''
        const again = await fetch(at('config.json'), { headers: { 'If-None-Match': etag } })
        expect(again.status).toBe(304)
      })

      test('assets stay for good, an unknown one is not the page', async () => {
        const text = await (await fetch(at(''))).text()
        for (const type of ['js', 'css']) {
          const [, name] = new RegExp(`"\\./(assets/[^"]+\\.${type})"`).exec(text) ?? []
          const encodings =
            server === nginx && server.snippets.length < 3 ? ['gzip'] : ['gzip', 'br']
          for (const encoding of encodings) {
            const headers = { 'Accept-Encoding': encoding }
            const answer = await fetch(at(name ?? 'assets/none'), { headers })
            expect(answer.headers.get('Content-Encoding')).toBe(encoding)
            expect(answer.headers.get('Cache-Control')).toContain('immutable')
            expect(answer.headers.get('Content-Type')).toMatch(/javascript|text\/css/)
          }
        }
        for (const path of ['assets/app-00000000.js', 'assets/', 'assets/a/b']) {
          const unknown = await fetch(at(path))
          expect(unknown.status, path).toBeGreaterThanOrEqual(403)
          expect(unknown.headers.get('Cache-Control')).toBeNull()
        }
        if (base === '/') return
        const bare = await fetch(at(base.slice(0, -1)), { redirect: 'manual' })
        expect(new URL(bare.headers.get('Location') ?? '', console.url).pathname).toBe(base)
      })

      test('every answer carries the headers of npm start', async ({ hub }) => {
        const [build] = await hub.call('listBuilds', completeRpm)
        const page = await (await fetch(at(''))).text()
        const script = /"\.\/(assets\/[^"]+\.js)"/.exec(page)?.[1] ?? 'no script'
        const tag = `/kojifiles/packages/${build?.package_name}`
        const answers: [string, string, RequestInit?][] = [
          ['', '/'],
          ['builds/1', '/'],
          ['config.json', '/'],
          [script, '/'],
          ['assets/none.js', '/'],
          [`${tag}/`, '/kojifiles/'],
          [tag, '/kojifiles/', { redirect: 'manual' }],
          ['/kojifiles/none.html', '/kojifiles/'],
          ['/kojifiles/', '/kojifiles/', { method: 'POST', body: 'x' }],
          ['/kojihub', '/kojihub', { method: 'POST', body: '<methodCall/>' }],
          ['/kojihub', '/kojihub'],
          ['/kojihub/ssllogin', '/kojihub', { method: 'POST', body: 'x' }],
        ]
        for (const [path, place, init] of answers) {
          const answer = await fetch(at(path), init)
          const expected = headersFor(place, new URL(console.url).host, base, false)
          for (const [name, value] of Object.entries(expected))
            expect(answer.headers.get(name), `${name} of ${path}`).toBe(value)
        }
      })

      test('the doors let ranges, sign-in and uploads through', async ({ hub }) => {
        const [build] = await hub.call('listBuilds', completeRpm)
        const logs = await hub.call('getBuildLogs', { build: build?.build_id ?? 0 })
        const log = logs.find(({ name }) => name === 'build.log')
        const whole = await fetch(at(`/kojifiles/${log?.path}`))
        const text = await whole.text()
        expect(Number(whole.headers.get('Content-Length'))).toBe(Buffer.byteLength(text))
        const tail = await fetch(at(`/kojifiles/${log?.path}`), { headers: { Range: 'bytes=-40' } })
        expect(tail.status).toBe(206)
        expect(tail.headers.get('Content-Range')).toContain(`/${Buffer.byteLength(text)}`)
        expect(await tail.text()).toBe(Buffer.from(text).subarray(-40).toString())

        const hubUrl = at('/kojihub')
        const call = '<methodCall><methodName>listTags</methodName><params/></methodCall>'
        const xml = await fetch(hubUrl, { method: 'POST', body: call })
        expect(xml.headers.get('Content-Type')).toContain('text/xml')
        expect(xml.headers.get('Content-Encoding')).toBe('gzip')
        const loginUrl = at('/kojihub/ssllogin')
        const challenge = await fetch(loginUrl, { method: 'POST', body: '<a/>' })
        expect(challenge.status).toBe(401)
        expect(challenge.headers.get('WWW-Authenticate')).toMatch(/^Basic/)

        const filesUrl = at('/kojifiles')
        const store = { sessionStore: memoryStore() }
        const client = createHubClient({ hubUrl, loginUrl, filesUrl, ...store })
        await client.session.signInWithPassword('petr', 'petr-pw')
        const query = `filename=a.src.rpm&filepath=cli-build/deploy.${Date.now()}&fileverify=adler32&offset=0`
        const body = new Blob([new Uint8Array(3_000_000)])
        const sent = await client.upload(new URLSearchParams(query), body)
        expect(sent).toMatchObject({ size: 3_000_000 })
      })
    })
  }
}
