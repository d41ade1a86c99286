import { useSyncExternalStore } from 'react'

import type { Act } from '~/hub/acts/act'

/** Something that was done in this tab. */
export interface Done {
  id: string
  /** Milliseconds since 1970. */
  at: number
  /** The path of the page that tells it. */
  where: string
  /** The name of who did it: nobody else who signs in here is told. */
  by: string
  act: Act
  /** The hub's tasks that are still to do it. */
  tasks: number[]
  /** Done, though the hub's answer was lost on the way. */
  lost: boolean
}

const key = 'koji-console.done'
const most = 50
const listeners = new Set<() => void>()
let entries: readonly Done[] | undefined

function read(): readonly Done[] {
  if (entries) return entries
  const json: { parse: (text: string) => Done[] } = JSON
  try {
    entries = json.parse(sessionStorage.getItem(key) ?? '[]')
  } catch {
    entries = []
  }
  return entries
}

function set(next: readonly Done[]): void {
  entries = next
  try {
    sessionStorage.setItem(key, JSON.stringify(next))
  } catch {
    // Storage may be forbidden or full; the list still holds until the next load.
  }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Keeps what was done, newest first, so that a reload still shows it with its way back. */
export function noteDone(done: Omit<Done, 'id' | 'at'>): void {
  const at = Date.now()
  set([{ ...done, id: `${at} ${Math.random()}`, at }, ...read()].slice(0, most))
}

/** Forgets it, as what was undone or read. */
export function forgetDone(id: string): void {
  set(read().filter((done) => done.id !== id))
}

/** What was done in this tab, newest first. */
export function useDone(): readonly Done[] {
  return useSyncExternalStore(subscribe, read)
}
