import { useEffect, useRef, useState } from 'react'

import { type HubCall, sentParams } from '~/features/hub-calls/call-forms'
import { asHubError, HubError } from '~/hub/error'
import { hub } from '~/hub/hub'
import type { HubValue } from '~/hub/types/common'

export type Trial =
  | { status: 'asking'; call: HubCall; bytes: number }
  | { status: 'answered'; call: HubCall; value: HubValue; milliseconds: number }
  | { status: 'failed'; call: HubCall; error: HubError }

function errorOf(thrown: unknown, method: string): HubError {
  const error = asHubError(thrown, method)
  return error instanceof HubError ? error : new HubError('broken', error.message, { method })
}

/** Asks the hub what a person put together, without the session; one call at a time. */
export function useTry(): {
  trial: Trial | null
  ask: (call: HubCall) => Promise<void>
  stop: () => void
} {
  const [trial, setTrial] = useState<Trial | null>(null)
  const asking = useRef<AbortController | null>(null)
  useEffect(() => () => asking.current?.abort(), [])
  const ask = async (call: HubCall) => {
    asking.current?.abort()
    const controller = new AbortController()
    const { signal } = controller
    asking.current = controller
    const tell = (next: Trial | null) => {
      if (!signal.aborted) setTrial(next)
    }
    tell({ status: 'asking', call, bytes: 0 })
    const begun = performance.now()
    try {
      const value = await hub().callByName(call.method, sentParams(call), {
        signal,
        onProgress: (bytes) => tell({ status: 'asking', call, bytes }),
      })
      tell({ status: 'answered', call, value, milliseconds: performance.now() - begun })
    } catch (thrown) {
      tell({ status: 'failed', call, error: errorOf(thrown, call.method) })
    }
  }
  const stop = () => {
    asking.current?.abort()
    setTrial(null)
  }
  return { trial, ask, stop }
}
