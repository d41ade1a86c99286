import { browserStorage, storedKeys } from '~/lib/storage'
import type { Session, SessionState } from './types/session'

/** Where the session lives: shared by the tabs of one origin. */
export interface SessionStore {
  get(key: string): string | null
  set(key: string, value: string | null): void
  /** Calls back when another tab has changed something; gives what ends that. */
  subscribe(listener: () => void): () => void
}

/** Lives and dies with the tab: for tests. */
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

/** Where the session of a hub is kept. */
export const sessionKey = (hubUrl: string) => `${storedKeys.session} ${hubUrl}`

/** Whether the browser would not keep the hub's session, which is then this tab's alone. */
export function isSessionOnlyHere(hubUrl: string): boolean {
  return browserStorage.isOnlyHere(sessionKey(hubUrl))
}

function isSession(value: unknown): value is Session {
  if (typeof value !== 'object' || value === null) return false
  if (!('id' in value && 'key' in value && 'userId' in value)) return false
  if (!('userName' in value && 'signIn' in value)) return false
  return (
    Number.isSafeInteger(value.id) &&
    typeof value.key === 'string' &&
    Number.isSafeInteger(value.userId) &&
    typeof value.userName === 'string' &&
    (value.signIn === 'password' || value.signIn === 'ssl')
  )
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Who is signed in by what is kept; nobody where that is not what the console keeps. */
export function parseSessionState(text: string | null): SessionState {
  const value = text === null ? null : parse(text)
  if (typeof value !== 'object' || value === null) return { status: 'anonymous' }
  if (!('status' in value && 'session' in value)) return { status: 'anonymous' }
  const { status, session } = value
  if (status === 'signed-in' && isSession(session)) return { status, session }
  const userName = 'userName' in value ? value.userName : null
  if (status !== 'expired' || typeof userName !== 'string') return { status: 'anonymous' }
  return { status, userName, session: isSession(session) ? session : null }
}
