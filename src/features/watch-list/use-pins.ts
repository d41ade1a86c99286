import { useSyncExternalStore } from 'react'

import { keptPins, pinsKey, pinStore, subscribeToPins } from '~/entities/kept-pins'
import { parsePins, type Pin } from './pin'

let text: string | null = null
let pins: readonly Pin[] = []

/** Read anew where another tab has written: what is made of old pins would undo its change. */
function currentPins(): readonly Pin[] {
  const kept = keptPins()
  if (kept !== text) {
    text = kept
    pins = parsePins(kept)
  }
  return pins
}

/** What is pinned on this hub, the latest first; the same in all tabs. */
export function usePins(): readonly Pin[] {
  return useSyncExternalStore(subscribeToPins, currentPins)
}

/** Changes what is pinned, in all tabs; nothing is written where `change` gives the very list. */
export function changePins(change: (pins: readonly Pin[]) => readonly Pin[]): void {
  const before = currentPins()
  const next = change(before)
  if (next === before) return
  try {
    pinStore.set(pinsKey(), next.length > 0 ? JSON.stringify(next) : null)
  } catch {
    // The storage is full: what was kept before holds.
  }
  // Browsers tell the other tabs only.
  dispatchEvent(new Event('storage'))
}

/** Seconds since the epoch. */
export const secondsNow = () => Math.floor(Date.now() / 1000)
