import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from '@playwright/test'

import { createHubClient } from '../src/hub/client'
import { memoryStore } from '../src/hub/session-store'
import { freshPage, markWhenSeen, readSeen, type Seen } from './probe'
import { median, type Row } from './table'

const rounds = 5
const lines = 160_000
const last = 'the last line of the log'

function bigLog(): string {
  const text = Array.from(
    { length: lines },
    (_, index) =>
      `[${index}/${lines}] Compiling src/module_${index % 977}.c with flags -O2 -g -Wall`,
  )
  return [...text, last, ''].join('\n')
}

/** The address of a finished build's log in the demo hub, made 10 MB long. */
async function placeLog(origin: string, dataDir: string): Promise<{ path: string; bytes: number }> {
  const hubUrl = `${origin}/kojihub`
  const filesUrl = `${origin}/kojifiles`
  const client = createHubClient({
    hubUrl,
    loginUrl: hubUrl,
    filesUrl,
    sessionStore: memoryStore(),
  })
  const [build] = await client.call('listBuilds', {
    state: 1,
    type: 'rpm',
    queryOpts: { order: 'build_id', limit: 1 },
  })
  const logs = await client.call('getBuildLogs', { build: build?.build_id ?? 0 })
  const log = logs.find(({ name }) => name === 'build.log')
  if (!build || !log) throw new Error('the demo hub has no build with a log')
  // Its files are there once somebody has asked for them.
  await (await fetch(`${filesUrl}/${log.path}`)).arrayBuffer()
  const text = bigLog()
  await writeFile(join(dataDir, 'topdir', log.path), text)
  return { path: `builds/${build.nvr}/logs/${log.dir}/${log.name}`, bytes: text.length }
}

/** A log of 10 MB on loopback: its tail, then all of it counted; medians of five. */
export async function measureLog(browser: Browser, base: string, dataDir: string): Promise<Row[]> {
  const { path, bytes } = await placeLog(new URL(base).origin, dataDir)
  const tails: Seen[] = []
  const wholes: Seen[] = []
  for (let round = 0; round < rounds; round++) {
    const page = await freshPage(browser)
    await page.addInitScript(markWhenSeen, { name: 'tail', selector: '[role=log]', text: last })
    const text = `${(lines + 1).toLocaleString('en')} lines`
    await page.addInitScript(markWhenSeen, { name: 'whole', selector: 'main', text })
    await page.goto(base + path, { waitUntil: 'commit' })
    tails.push(await readSeen(page, 'tail', 0))
    wholes.push(await readSeen(page, 'whole', 0))
    await page.context().close()
  }
  return [
    {
      MB: (bytes / 1e6).toFixed(1),
      lines: (lines + 1).toLocaleString('en'),
      'tail visible ms': median(tails.map(({ after }) => after)).toFixed(0),
      'all counted ms': median(wholes.map(({ after }) => after)).toFixed(0),
      'longest task ms': Math.max(...wholes.map(({ longestTask }) => longestTask)).toFixed(0),
    },
  ]
}
