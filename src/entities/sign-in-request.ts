import { useSyncExternalStore } from 'react'

let asked = false
const listeners = new Set<() => void>()

function set(value: boolean): void {
  asked = value
  for (const listener of listeners) listener()
}

/** Opens the sign-in dialog over the page, which stays as it is. */
export function askSignIn(): void {
  set(true)
}

/** Ends the request without a sign-in. */
export function dismissSignIn(): void {
  set(false)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Whether the sign-in dialog has been asked for. */
export function useSignInAsked(): boolean {
  return useSyncExternalStore(subscribe, () => asked)
}
