import { appendFile, writeFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'

import { Random } from '../../demo-hub/logs/random'
import type { Row } from '../table'
import { openOwnPage } from './own-browser'
import { growingLog } from './places'
import { notePainted } from '../watching/painted'

const writes = 40

/** Milliseconds from a line written into a growing log to the line painted. */
export async function measureLive(base: string, dataDir: string): Promise<Row[]> {
  const place = await growingLog(new URL(base).origin, dataDir)
  await writeFile(place.file, 'Mock Version: 5.9\n')
  const { page, browser } = await openOwnPage()
  await page.addInitScript(notePainted)
  await page.goto(base + place.page)
  await page.getByRole('log').getByText('Mock Version').waitFor({ timeout: 60_000 })
  const random = new Random('live')
  const written: number[] = []
  for (let number = 0; number < writes; number++) {
    await sleep(random.integer(200, 1500))
    written.push(Date.now())
    await appendFile(place.file, `live line ${number} of the build\n`)
  }
  const last = writes - 1
  const done = (index: number) => {
    const times: unknown = Reflect.get(globalThis, 'paintedAt')
    return Array.isArray(times) && typeof times[index] === 'number' ? times.map(Number) : false
  }
  const handle = await page.waitForFunction(done, last, { timeout: 60_000 })
  const painted = await handle.jsonValue()
  await browser.close()
  const times = Array.isArray(painted) ? painted : []
  const taken = written
    .map((at, index) => (times[index] ?? Number.NaN) - at)
    .filter((time) => !Number.isNaN(time))
    .toSorted((a, b) => a - b)
  const share = (part: number) => taken[Math.floor(taken.length * part)]?.toFixed(0) ?? ''
  return [
    {
      writes: String(writes),
      painted: String(taken.length),
      'p50 ms': share(0.5),
      'p95 ms': share(0.95),
      'longest ms': taken.at(-1)?.toFixed(0) ?? '',
    },
  ]
}
