import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

const system = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

function run(command: string, args: string[]): boolean {
  return spawnSync(command, args, { stdio: ['ignore', 'ignore', 'ignore'] }).status === 0
}

/**
 * Chromium's path: Playwright's own, the system's, or one that can be had now: Playwright's
 * download, else Debian's package where this user may install it. Null when there is none.
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
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'])
  }
  return found()
}
