import { createServer } from 'node:http'
import { afterEach, expect, test } from 'vitest'

import { end, start, stopAll } from './started'

afterEach(stopAll)

const versionCall = `<?xml version="1.0"?><methodCall><methodName>getKojiVersion</methodName><params/></methodCall>`

function askVersion(url: string): Promise<Response> {
  const headers = { 'Content-Type': 'text/xml' }
  return fetch(new URL('kojihub', url), { method: 'POST', headers, body: versionCall })
}

test('serves the page, its configuration and the demo hub, below any path', async () => {
  const { url } = await start(['--base', '/koji/'])
  expect(url).toMatch(/\/koji\/$/)
  const page = await (await fetch(new URL('builds/some-build', url))).text()
  expect(page).toContain('<base href="/koji/" />')
  const config = await (await fetch(new URL('config.json', url))).json()
  expect(config).toMatchObject({ siteName: 'Demo Koji' })
  expect(await (await askVersion(url)).text()).toContain('<methodResponse>')
  expect((await fetch(new URL('assets/no-such.js', url))).status).toBe(404)
}, 60_000)

test('stands in front of another hub: its three doors and nothing else', async () => {
  const behind = await start([])
  const { url, output } = await start(['--hub', new URL('kojihub', behind.url).href])
  expect(output).toContain('read-only where sign-in cannot pass a proxy')
  expect(await (await askVersion(url)).text()).toContain('<string>1.35')
  expect((await fetch(new URL('kojihub', url))).status).toBe(405)
  expect((await fetch(new URL('kojifiles/', url))).status).toBe(200)
  expect(
    (await fetch(new URL('kojifiles/../config.json', url))).headers.get('content-type'),
  ).toContain('json')
  const config = await (await fetch(new URL('config.json', url))).json()
  expect(config).toMatchObject({ siteName: '127.0.0.1', signIn: ['password'] })
}, 60_000)

test('says what is wrong with an option, and ends', async () => {
  const { code, output } = await end(['--prot', '1'])
  expect(code).toBe(1)
  expect(output).toContain("Unknown option '--prot'")
  expect(output).toContain('--help')
})

test('--help tells every option and ends well', async () => {
  const { code, output } = await end(['--help'])
  expect(code).toBe(0)
  for (const option of [
    '--hub',
    '--files',
    '--port',
    '--host',
    '--allow-host',
    '--base',
    '--data',
    '--speed',
    '--seed',
    '--scale',
  ]) {
    expect(output).toContain(option)
  }
})

test('a URL that is no hub is told at once', async () => {
  const other = createServer((_request, response) => response.end('<html>hello</html>'))
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  const address = other.address()
  const port = typeof address === 'object' ? address?.port : 0
  const { code, output } = await end(['--hub', `http://127.0.0.1:${port}/kojihub`])
  other.close()
  expect(code).toBe(1)
  expect(output).toContain('is not a Koji hub')
  const none = await end(['--hub', 'http://127.0.0.1:9/kojihub'])
  expect(none.code).toBe(1)
  expect(none.output).toContain('cannot be reached')
}, 30_000)

test('a taken port is told in words', async () => {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  const address = other.address()
  const port = typeof address === 'object' ? address?.port : 0
  const { code, output } = await end(['--port', String(port)])
  other.close()
  expect(code).toBe(1)
  expect(output).toContain(`Port ${port} is taken; choose another with --port`)
}, 30_000)
