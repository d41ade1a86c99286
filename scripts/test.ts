import { spawnSync } from 'node:child_process'

import { findBrowser } from './find-browser'

interface Suite {
  name: string
  command: string[]
}

const suites: Suite[] = [
  { name: 'types', command: ['run', 'types'] },
  { name: 'lint', command: ['run', 'lint'] },
  { name: 'unit', command: ['run', 'unit'] },
  { name: 'contract', command: ['run', 'contract'] },
  { name: 'build', command: ['run', 'build'] },
  { name: 'size', command: ['run', 'size'] },
  { name: 'e2e', command: ['run', 'e2e'] },
]

const browser = findBrowser()
if (!browser) {
  process.stderr.write('The end-to-end tests need Chromium: npx playwright install chromium\n')
  process.exit(1)
}

const environment = { ...process.env, CHROMIUM_PATH: browser }
let failed = 0
for (const { name, command } of suites) {
  const started = Date.now()
  process.stdout.write(`\n== ${name}\n`)
  const { status } = spawnSync('npm', ['--silent', ...command], {
    stdio: 'inherit',
    env: environment,
  })
  const seconds = ((Date.now() - started) / 1000).toFixed(1)
  if (status !== 0) failed++
  process.stdout.write(`== ${name}: ${status === 0 ? 'passed' : 'FAILED'} in ${seconds} s\n`)
}
process.stdout.write(`\nsuites: ${suites.length - failed} passed, ${failed} failed\n`)
process.exitCode = failed > 0 ? 1 : 0
