/** Where the session lives: shared by the tabs of one origin. */
export interface SessionStore {
  get(key: string): string | null
  set(key: string, value: string | null): void
  /** Calls back when another tab has changed something; gives what ends that. */
  subscribe(listener: () => void): () => void
}

/** Lives and dies with the tab: for tests, and where the browser refuses storage. */
export function memoryStore(): SessionStore {
  const values = new Map<string, string>()
  return {
    get: (key) => values.get(key) ?? null,
    set: (key, value) => {
      if (value === null) values.delete(key)
      else values.set(key, value)
    },
    subscribe: () => () => {},
  }
}

function localStore(storage: Storage): SessionStore {
  return {
    get: (key) => storage.getItem(key),
    set: (key, value) => {
      if (value === null) storage.removeItem(key)
      else storage.setItem(key, value)
    },
    subscribe: (listener) => {
      addEventListener('storage', listener)
      return () => removeEventListener('storage', listener)
    },
  }
}

/** localStorage, or memory where the browser has none or refuses it. */
export function browserStore(): SessionStore {
  try {
    const storage = globalThis.localStorage
    const probe = 'koji-console.probe'
    storage.setItem(probe, '1')
    storage.removeItem(probe)
    return localStore(storage)
  } catch {
    return memoryStore()
  }
}
