import { spawn } from 'node:child_process'

import { findBrowser } from './find-browser'

const suites = ['types', 'lint', 'unit', 'contract', 'build', 'size', 'e2e']

/** Lines of a failed suite that are told once more at the end, where a log is looked at first. */
const toldAgain = 60

const browser = findBrowser()
if (!browser) {
  process.stderr.write('The end-to-end tests need Chromium: npx playwright install chromium\n')
  process.exit(1)
}
const environment = { ...process.env, CHROMIUM_PATH: browser }

interface Outcome {
  suite: string
  passed: boolean
  /** What it printed last. */
  tail: string[]
}

function runSuite(suite: string): Promise<Outcome> {
  const started = Date.now()
  process.stdout.write(`\n== ${suite}\n`)
  const child = spawn('npm', ['--silent', 'run', suite], {
    stdio: ['inherit', 'pipe', 'pipe'],
    env: environment,
  })
  let printed = ''
  const tell = (part: string) => {
    process.stdout.write(part)
    printed = (printed + part).slice(-20_000)
  }
  child.stdout.setEncoding('utf8').on('data', tell)
  child.stderr.setEncoding('utf8').on('data', tell)
  return new Promise((resolve) => {
    child.on('close', (status) => {
      const passed = status === 0
      const seconds = ((Date.now() - started) / 1000).toFixed(1)
      process.stdout.write(`== ${suite}: ${passed ? 'passed' : 'FAILED'} in ${seconds} s\n`)
      resolve({ suite, passed, tail: printed.trimEnd().split('\n').slice(-toldAgain) })
    })
  })
}

const failed: Outcome[] = []
for (const suite of suites) {
  const outcome = await runSuite(suite)
  if (!outcome.passed) failed.push(outcome)
}
for (const { suite, tail } of failed) {
  process.stdout.write(`\n== ${suite} failed; it ended with\n${tail.join('\n')}\n`)
}
const names = failed.map(({ suite }) => suite).join(', ')
process.stdout.write(`\nsuites: ${suites.length - failed.length} passed, ${failed.length} failed`)
process.stdout.write(names ? `: ${names}\n` : '\n')
process.exitCode = failed.length > 0 ? 1 : 0
