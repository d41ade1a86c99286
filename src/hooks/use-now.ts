import { useSyncExternalStore } from 'react'

import { hubNow, onHubClock } from '~/lib/hub-clock'

let now = Math.floor(hubNow())
let timer: ReturnType<typeof setInterval> | undefined
const listeners = new Set<() => void>()

function tick(): void {
  now = Math.floor(hubNow())
  for (const each of listeners) each()
}

onHubClock(tick)

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  now = Math.floor(hubNow())
  timer ??= setInterval(() => {
    if (!document.hidden) tick()
  }, 1000)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) {
      clearInterval(timer)
      timer = undefined
    }
  }
}

/** The hub's clock in whole seconds since the epoch; one timer for the page, still in a hidden tab. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => now)
}

const coarse = () => now - (now % 10)

/** The hub's clock in steps of 10 seconds, for relative times in long tables. */
export function useCoarseNow(): number {
  return useSyncExternalStore(subscribe, coarse)
}
