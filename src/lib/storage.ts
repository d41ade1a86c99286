import { toJson } from './json'

/** Texts by key. Never throws: what the browser will not keep is kept until the page is left. */
export interface TextStore {
  get: (key: string) => string | null
  /** Null takes it away. */
  set: (key: string, value: string | null) => void
  /** Whether the browser refused to keep the key's last value: storage is full or blocked. */
  isOnlyHere: (key: string) => boolean
  /** Calls back when another tab has changed something; gives what ends that. */
  subscribe: (listener: () => void) => () => void
}

/**
 * Every key under which the console keeps something, or the beginning of those that go on with a
 * hub, a page or a table. All storage of the console goes by this list and this module alone.
 */
export const storedKeys = {
  /** As src/app/theme-init.js reads it before the first paint. */
  theme: 'koji-console.theme',
  session: 'koji-console.session',
  callNumber: 'koji-console.callnum',
  watched: 'koji-console.watched',
  recent: 'koji-console.recent',
  columns: 'koji-console.columns',
  wrap: 'koji-console.log-wrap',
  activity: 'koji-console.activity',
  writes: 'koji-console.writes',
  chosen: 'koji-console.chosen',
  draft: 'koji-console.draft',
  buildDraft: 'koji-console.build-draft',
  tellSubmitted: 'koji-console.tell-submitted',
  chainDraft: 'koji-console.chain-draft',
} as const

function textStore(browsers: () => Storage): TextStore {
  // What the browser refused, null for what it would not take away.
  const refused = new Map<string, string | null>()
  return {
    get: (key) => {
      const here = refused.get(key)
      if (here !== undefined) return here
      try {
        return browsers().getItem(key)
      } catch {
        return null
      }
    },
    set: (key, value) => {
      try {
        if (value === null) browsers().removeItem(key)
        else browsers().setItem(key, value)
        refused.delete(key)
      } catch {
        refused.set(key, value)
      }
    },
    isOnlyHere: (key) => refused.has(key),
    subscribe: (listener) => {
      const listen = ({ key }: StorageEvent) => {
        // Another tab could write: what it says holds.
        if (key === null) refused.clear()
        else refused.delete(key)
        listener()
      }
      addEventListener('storage', listen)
      return () => removeEventListener('storage', listen)
    },
  }
}

// The getters themselves throw where the browser blocks a site's data.
/** Kept for all tabs of this browser. */
export const browserStorage = textStore(() => localStorage)

/** Kept for this tab, over a reload. */
export const tabStorage = textStore(() => sessionStorage)

/** What is kept under a key as JSON; undefined for none, and for what `parse` does not know. */
export function readStored<T>(
  store: TextStore,
  key: string,
  parse: (value: unknown) => T | undefined,
): T | undefined {
  const text = store.get(key)
  if (text === null) return undefined
  try {
    return parse(JSON.parse(text))
  } catch {
    return undefined
  }
}

/** Keeps a value under a key as JSON. */
export function writeStored(store: TextStore, key: string, value: unknown): void {
  store.set(key, toJson(value))
}
