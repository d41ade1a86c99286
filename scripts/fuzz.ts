import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'

import { damages } from '../e2e/support/fuzz/damage'
import { runFuzz } from '../e2e/support/fuzz/run-fuzz'
import { findBrowser } from './find-browser'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '6' },
    lanes: { type: 'string', default: '2' },
    only: { type: 'string' },
    route: { type: 'string' },
  },
})

const executablePath = process.env['CHROMIUM_PATH'] ?? findBrowser()
const browser = await chromium.launch({
  ...(executablePath && { executablePath }),
  args: ['--no-sandbox', '--disable-gpu'],
})
try {
  const { loads, mutations, failures } = await runFuzz(browser, {
    seed: values.seed,
    rounds: Number(values.rounds),
    lanes: Number(values.lanes),
    only: damages.find((damage) => damage === values.only),
    route: values.route === undefined ? undefined : new RegExp(values.route),
    onFailure: (failure) => process.stdout.write(`${failure}\n`),
  })
  const kinds = [
    'whole page',
    'white page',
    'endless',
    'uncaught',
    'junk',
    'script link',
    'ran',
    'third',
  ]
  const counts = kinds.map((kind) => {
    const of = failures.filter((failure) => failure.split('\n')[0]?.includes(`: ${kind}`))
    return `${kind} ${of.length}`
  })
  process.stdout.write(`${loads} loads, ${mutations} damaged answers: ${counts.join(', ')}\n`)
  process.exitCode = failures.length > 0 ? 1 : 0
} finally {
  await browser.close()
}
