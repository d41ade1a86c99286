import { useSyncExternalStore } from 'react'

let now = Math.floor(Date.now() / 1000)
let timer: ReturnType<typeof setInterval> | undefined
const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  now = Math.floor(Date.now() / 1000)
  timer ??= setInterval(() => {
    if (document.hidden) return
    now = Math.floor(Date.now() / 1000)
    for (const each of listeners) each()
  }, 1000)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) {
      clearInterval(timer)
      timer = undefined
    }
  }
}

/** The clock in whole seconds since the epoch; one timer for the page, still in a hidden tab. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => now)
}

const coarse = () => now - (now % 10)

/** The clock in steps of 10 seconds, for relative times in long tables. */
export function useCoarseNow(): number {
  return useSyncExternalStore(subscribe, coarse)
}
