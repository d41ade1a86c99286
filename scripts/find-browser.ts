import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

// The shell draws no windows, and so runs the journeys with a third less work.
const system = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]
const packages = ['chromium-headless-shell', 'chromium']

function run(command: string, args: string[]): boolean {
  return spawnSync(command, args, { stdio: ['ignore', 'ignore', 'ignore'] }).status === 0
}

/**
 * Chromium's path: Playwright's own, the system's, or one that can be had now: Playwright's
 * download, else Debian's packages where this user may install it. Null when there is none.
 */
export function findBrowser(): string | null {
  const playwrights = chromium.executablePath()
  const found = () => [playwrights, ...system].find((path) => existsSync(path)) ?? null
  const here = found()
  if (here) return here
  process.stdout.write('No Chromium here; getting one\n')
  run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'])
  if (!found() && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    run('apt-get', ['update', '-qq'])
    const install = ['install', '-y', '-qq', '--no-install-recommends']
    packages.some((name) => run('apt-get', [...install, name]))
  }
  return found()
}
