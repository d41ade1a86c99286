import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import type { WebServer } from './outer-config'

// A web server started by root needs somebody to be; everybody else stays who they are.
const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}

function sed(text: string, script: string): string {
  const { status, stdout, stderr } = spawnSync('sed', [script], { input: text, encoding: 'utf8' })
  if (status !== 0) throw new Error(`sed '${script}': ${stderr}`)
  return stdout
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (typeof address !== 'object' || address === null) throw new Error('no port is free')
  return address.port
}

async function untilUp(child: ChildProcess, url: string, errors: () => Promise<string>) {
  for (let tries = 0; tries < 100; tries++) {
    if (child.exitCode !== null) throw new Error(`The web server ended:\n${await errors()}`)
    const answer = await fetch(url).catch(() => null)
    if (answer?.ok) return
    await sleep(50)
  }
  throw new Error(`The web server does not answer at ${url}:\n${await errors()}`)
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await ended
}

/** A console behind a web server: where it is, and how to end it. */
export interface ServedConsole {
  url: string
  close: () => Promise<void>
}

/**
 * Serves dist/ at `base` by the snippets of deploy/, in front of the hub whose doors are at
 * `hubOrigin`. Throws with the server's own words when it does not start.
 */
export async function serveConsole(
  server: WebServer,
  base: string,
  hubOrigin: string,
): Promise<ServedConsole> {
  if (!server.binary) throw new Error(`${server.name} is not installed`)
  const dir = await mkdtemp(join(tmpdir(), `koji-console-${server.name}-`))
  const site = join(dir, 'site')
  await cp('dist', site, { recursive: true })
  await cp('deploy/config.json', join(site, 'config.json'))
  const page = await readFile(join(site, 'index.html'), 'utf8')
  const based = sed(page, `s|<base href="[^"]*"|<base href="${base}"|`)
  await writeFile(join(site, 'index.html'), based)
  for (const [name, text] of Object.entries(server.files ?? {})) {
    await mkdir(dirname(join(dir, name)), { recursive: true })
    await writeFile(join(dir, name), text)
  }
  for (const name of server.snippets) {
    const snippet = await readFile(join('deploy', name), 'utf8')
    const placed = base === '/' ? sed(snippet, server.atRoot) : sed(snippet, `s|/koji/|${base}|g`)
    const text = placed
      .replaceAll('/usr/share/koji-console', site)
      .replaceAll('http://hub.internal', hubOrigin)
    await writeFile(join(dir, name), text)
  }
  const port = await freePort()
  const config = join(dir, 'outer.conf')
  await writeFile(config, server.config({ dir, port, snippets: server.snippets }))
  if ('uid' in nobody) spawnSync('chown', ['-R', `${nobody.uid}:${nobody.gid}`, dir])
  const child = spawn(server.binary, server.args(config), {
    ...nobody,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (chunk) => (said += String(chunk)))
  const log = join(dir, 'error.log')
  const url = `http://127.0.0.1:${port}${base}`
  const close = async () => {
    await stop(child)
    await rm(dir, { recursive: true, force: true })
  }
  try {
    await untilUp(child, url, async () => said + (await readFile(log, 'utf8').catch(() => '')))
  } catch (error) {
    await close()
    throw error
  }
  return { url, close }
}
