import { useCallback, useRef, useState } from 'react'

function read<T>(store: Storage, key: string, fallback: T): T {
  try {
    const text = store.getItem(key)
    const json: { parse: (text: string) => T } = JSON
    return text === null ? fallback : json.parse(text)
  } catch {
    return fallback
  }
}

/**
 * State that survives a reload in this tab; storage that is full or forbidden costs only that. The
 * key holds as long as the component: give that a `key` where it may change.
 */
export function useStoredState<T>(
  key: string,
  fallback: T,
  store: Storage = sessionStorage,
): [T, (change: (before: T) => T) => void] {
  const [value, setValue] = useState(() => read(store, key, fallback))
  const latest = useRef(value)
  const update = useCallback(
    (change: (before: T) => T) => {
      // What was last set, not what was last drawn: whoever answers late must undo nothing.
      const next = change(latest.current)
      latest.current = next
      setValue(next)
      try {
        store.setItem(key, JSON.stringify(next))
      } catch {
        // Private windows may refuse storage; the state still holds for this visit.
      }
    },
    [key, store],
  )
  return [value, update]
}
