import { defineConfig } from '@playwright/test'

import { findBrowser } from './scripts/find-browser'

const external = process.env['E2E_BASE_URL']
const port = Number(process.env['E2E_PORT'] ?? 4179)
const executablePath = process.env['CHROMIUM_PATH'] ?? findBrowser()

export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  workers: 2,
  // A shared machine may stall for seconds; what passes only the second time is reported as flaky.
  retries: process.env['CI'] ? 1 : 0,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: [['list']],
  // Journeys that only read find their subjects through the hub's API and run against any console.
  ...(external ? { grep: /@any-hub/ } : {}),
  use: {
    baseURL: external ?? `http://127.0.0.1:${port}/`,
    video: 'off',
    // A trace doubles the work of each step: it is taken when a journey is tried once more.
    trace: 'on-first-retry',
    // Skeletons and spinners that move keep a machine without a GPU busy with drawing.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      ...(executablePath && { executablePath }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  ...(external
    ? {}
    : {
        webServer: {
          command: `npx tsx server/main.ts --port ${port} --speed 10`,
          url: `http://127.0.0.1:${port}/`,
          timeout: 60_000,
          reuseExistingServer: false,
          gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 5_000 },
        },
      }),
})
