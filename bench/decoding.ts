import { readFile } from 'node:fs/promises'
import type { Browser } from '@playwright/test'
import { build } from 'vite'

import type { timeDecoders } from './decoders'
import { ratio, type Row } from './table'

/** In the page, once bundle() is there. */
declare const bench: { timeDecoders: typeof timeDecoders }

/** A listBuilds answer with so many builds, those of a recorded one over and over. */
async function listBuildsAnswer(count: number): Promise<string> {
  const recorded = await readFile('tests/recordings/listBuilds.response.xml', 'utf8')
  const end = recorded.lastIndexOf('</data>')
  const parts = recorded.slice(0, end).split(/(?=<value><struct>\s*<member>\s*<name>build_id<)/)
  const [head = '', ...builds] = parts
  const body = Array.from({ length: count }, (_, index) => builds[index % builds.length])
  return head + body.join('') + recorded.slice(end)
}

/** bench/decoders.ts as a script for a page, which then has it as `bench`. */
async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '~': `${process.cwd()}/src` } },
    build: {
      write: false,
      lib: { entry: 'bench/decoders.ts', formats: ['iife'], name: 'bench' },
    },
  })
  const [output] = Array.isArray(built) ? built : []
  const [chunk] = output?.output ?? []
  if (chunk?.type !== 'chunk') throw new Error('the decoders could not be bundled')
  return chunk.code
}

/** Our scanner beside DOMParser and saxes, in Chromium's main thread. */
export async function measureDecoding(browser: Browser): Promise<Row[]> {
  const page = await browser.newPage()
  await page.addScriptTag({ content: await bundle() })
  const rows: Row[] = []
  for (const [count, rounds] of [
    [50, 25],
    [1000, 9],
    [10_000, 3],
  ] as const) {
    const text = await listBuildsAnswer(count)
    const times = await page.evaluate(([answer, repeats]) => bench.timeDecoders(answer, repeats), [
      text,
      rounds,
    ] as const)
    const { scanner = 0, DOMParser: dom = 0, saxes = 0 } = times
    rows.push({
      builds: count.toLocaleString('en'),
      MB: (text.length / 1e6).toFixed(2),
      'scanner ms': scanner.toFixed(1),
      'saxes ms': saxes.toFixed(1),
      'DOMParser ms': dom.toFixed(1),
      'saxes / scanner': ratio(saxes, scanner),
      'DOMParser / scanner': ratio(dom, scanner),
    })
  }
  await page.close()
  return rows
}
