import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const alias = { '~': fileURLToPath(new URL('src', import.meta.url)) }

/** Milliseconds: nothing is timed in these suites, so that a slow machine is no failure. */
const expect = { poll: { timeout: 20_000 } }

export default defineConfig({
  test: {
    // One fewer than there are cores by default, which on two leaves one idle.
    maxWorkers: 2,
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['{src,server,demo-hub,scripts}/**/*.test.{ts,tsx}'],
          environment: 'node',
          testTimeout: 30_000,
          expect,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'contract',
          include: ['tests/**/*.test.ts'],
          // Each file starts hubs of its own; their database is compiled once for all files.
          isolate: false,
          testTimeout: 60_000,
          expect,
        },
      },
    ],
  },
})
