/** Bytes received so far of a large answer, by query key; empty once it is there. */
const received = new Map<string, number>()
const listeners = new Set<() => void>()

/** Notes how much of an answer has come; null once it is there or given up. */
export function noteReceived(key: string, bytes: number | null): void {
  if (bytes === null ? !received.delete(key) : received.get(key) === bytes) return
  if (bytes !== null) received.set(key, bytes)
  for (const listener of listeners) listener()
}

/** Bytes received so far, for useSyncExternalStore; 0 before the first. */
export function receivedOf(key: string): number {
  return received.get(key) ?? 0
}

/** Calls back on every change; gives the way to stop. */
export function onReceived(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
