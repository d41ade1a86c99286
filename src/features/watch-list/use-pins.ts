import { useSyncExternalStore } from 'react'

import { keptPins, pinsKey, subscribeToPins } from '~/entities/kept-pins'
import { browserStorage } from '~/lib/storage'
import { parsePins, type Pin } from './pin'
import { hubNow } from '~/lib/hub-clock'

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
  browserStorage.set(pinsKey(), next.length > 0 ? JSON.stringify(next) : null)
  // Browsers tell the other tabs only.
  dispatchEvent(new Event('storage'))
}

/** Seconds since the epoch by the hub's clock, as all that it tells of a pin. */
export const secondsNow = () => Math.floor(hubNow())
