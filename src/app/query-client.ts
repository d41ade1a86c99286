import { QueryClient } from '@tanstack/react-query'

import { HubError } from '~/hub/error'

const passing = new Set(['network', 'offline', 'retry'])

function isPassing(error: Error | null): boolean {
  return error instanceof HubError && passing.has(error.kind)
}

/** Milliseconds: a page whose hub was away is back soon after it. */
const askedAgain = 30_000

/** Waits 0.5 s, 1 s, 2 s … up to 15 s, each with jitter, so that many tabs do not return at once. */
function backoff(attempt: number): number {
  return Math.min(15_000, 500 * 2 ** attempt) * (0.75 + Math.random() / 2)
}

/** The cache of hub answers: fresh for 2 s, kept for 5 minutes; only passing failures are retried. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 2_000,
        gcTime: 300_000,
        retry: (failures, error) => failures < 2 && isPassing(error),
        retryDelay: backoff,
        refetchInterval: ({ state }) => isPassing(state.error) && askedAgain,
        // The hub answers or not; the browser's guess about being online only gets in the way.
        networkMode: 'always',
      },
    },
  })
}
