import { useCallback, useRef, useState } from 'react'

import { readStored, type TextStore, tabStorage, writeStored } from '~/lib/storage'

/**
 * State that survives a reload in this tab; storage that is full or forbidden costs only that. What
 * is kept is `parse`d, so that a value of an older version or another hand is dropped. The key
 * holds as long as the component: give that a `key` where it may change.
 */
export function useStoredState<T>(
  key: string,
  fallback: T,
  parse: (value: unknown) => T | undefined,
  store: TextStore = tabStorage,
): [T, (change: (before: T) => T) => void] {
  const [value, setValue] = useState(() => readStored(store, key, parse) ?? fallback)
  const latest = useRef(value)
  const update = useCallback(
    (change: (before: T) => T) => {
      // What was last set, not what was last drawn: whoever answers late must undo nothing.
      const next = change(latest.current)
      latest.current = next
      setValue(next)
      writeStored(store, key, next)
    },
    [key, store],
  )
  return [value, update]
}
