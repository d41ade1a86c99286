import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'

import { findBrowser } from '../scripts/find-browser'
import { nginx } from '../tests/deploy/outer-config'
import { serveConsole } from '../tests/deploy/serve-console'
import { measureDecoding } from './decoding'
import { measureLogs } from './logs/suite'
import { measurePages } from './pages'
import { printTable } from './table'
import { measureWatching } from './watching/suite'

/** The built console over a demo hub of its own; gives its address when it is up. */
async function startConsole(dataDir: string): Promise<{ child: ChildProcess; url: string }> {
  const args = ['--import', 'tsx', 'server/main.ts', '--port', '0', '--data', dataDir]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const url = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.on('exit', () => reject(new Error('The console did not start')))
    child.stdout.on('data', (chunk) => {
      said += String(chunk)
      const [address] = /http:\S+/.exec(said) ?? []
      if (address) resolve(address)
    })
  })
  return { child, url }
}

// Nothing for all, `watching`, or `logs` with the sizes in MB.
const [suite, ...sizes] = process.argv.slice(2)
const executablePath = findBrowser()
if (!executablePath) throw new Error('This needs Chromium: npx playwright install chromium')
const dataDir = await mkdtemp(join(tmpdir(), 'koji-console-bench-'))
const own = await startConsole(dataDir)
// As a site has it, compressed, where there is nginx; else as npm start serves it.
const front = nginx.binary ? await serveConsole(nginx, '/', new URL(own.url).origin) : null
const url = front?.url ?? own.url
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
try {
  if (!suite) {
    printTable('Decoding listBuilds, main thread', await measureDecoding(browser))
    const server = front ? 'nginx with gzip' : 'npm start, not compressed'
    const title = `Pages at 50 ms RTT and 20 Mbit/s, ${server}; from the click or address to content`
    printTable(title, await measurePages(browser, url))
  }
  if (suite !== 'watching') {
    await measureLogs(url, dataDir, sizes.length > 0 ? sizes.map(Number) : undefined)
  }
  if (suite !== 'logs') await measureWatching(url, dataDir)
  const load = loadavg()[0]?.toFixed(1)
  process.stdout.write(`\n${availableParallelism()} cores; load ${load} at the end\n`)
} finally {
  await browser.close()
  await front?.close()
  const ended = new Promise((resolve) => own.child.once('exit', resolve))
  own.child.kill('SIGTERM')
  await ended
  await rm(dataDir, { recursive: true, force: true })
}
