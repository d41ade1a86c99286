import { hub } from '~/hub/hub'
import { browserStorage, storedKeys } from '~/lib/storage'

/** What is watched on one hub is no other's. */
export const pinsKey = () => `${storedKeys.watched} ${hub().config.hubUrl}`

/** What is watched on this hub, as it is kept for all tabs; null for nothing. */
export const keptPins = () => browserStorage.get(pinsKey())

/** Calls back on the browser's word that another tab has kept something; gives what ends it. */
export function subscribeToPins(listener: () => void): () => void {
  addEventListener('storage', listener)
  return () => removeEventListener('storage', listener)
}
