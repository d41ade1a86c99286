import { hub } from '~/hub/hub'
import { browserStore } from '~/hub/session-store'

/** Where what is watched is kept, by `pinsKey`. */
export const pinStore = browserStore()

/** What is watched on one hub is no other's. */
export const pinsKey = () => `koji-console.watched ${hub().config.hubUrl}`

/** What is watched on this hub, as it is kept for all tabs; null for nothing. */
export const keptPins = () => pinStore.get(pinsKey())

/** Calls back on the browser's word that another tab has kept something; gives what ends it. */
export function subscribeToPins(listener: () => void): () => void {
  addEventListener('storage', listener)
  return () => removeEventListener('storage', listener)
}
