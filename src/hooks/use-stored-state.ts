import { useCallback, useState } from 'react'

function read<T>(store: Storage, key: string, fallback: T): T {
  try {
    const text = store.getItem(key)
    const json: { parse: (text: string) => T } = JSON
    return text === null ? fallback : json.parse(text)
  } catch {
    return fallback
  }
}

/** State that survives a reload in this tab; storage that is full or forbidden costs only that. */
export function useStoredState<T>(
  key: string,
  fallback: T,
  store: Storage = sessionStorage,
): [T, (value: T) => void] {
  const [value, setValue] = useState(() => read(store, key, fallback))
  const update = useCallback(
    (next: T) => {
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
