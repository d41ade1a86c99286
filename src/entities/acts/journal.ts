import { useSyncExternalStore } from 'react'

import type { Act, HubWrite } from '~/hub/acts/act'
import { touched } from '~/hub/acts/touched'
import { readStored, storedKeys, tabStorage, writeStored } from '~/lib/storage'
import { storedRow } from '~/lib/stored-rows'
import { storedList } from '~/lib/stored-values'

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

const most = 50
const listeners = new Set<() => void>()
let entries: readonly Done[] | undefined

function isWrite(value: unknown): value is HubWrite {
  if (typeof value !== 'object' || value === null) return false
  if (!('method' in value && 'params' in value)) return false
  const { method, params } = value
  const known = typeof method === 'string' && Object.hasOwn(touched, method)
  return known && typeof params === 'object' && params !== null
}

function isAct(value: unknown): value is Act {
  if (typeof value !== 'object' || value === null) return false
  if (!('does' in value && 'done' in value && 'writes' in value && 'commands' in value))
    return false
  const { does, done, writes, commands } = value
  return (
    typeof does === 'string' &&
    typeof done === 'string' &&
    Array.isArray(writes) &&
    writes.every(isWrite) &&
    Array.isArray(commands) &&
    commands.every((line) => typeof line === 'string') &&
    (!('back' in value) || value.back === undefined || isAct(value.back))
  )
}

const hasFields = storedRow<Done>({
  id: 'string',
  at: 'number',
  where: 'string',
  by: 'string',
  lost: 'boolean',
})

function isDone(value: unknown): value is Done {
  if (!hasFields(value) || !isAct(value.act)) return false
  return Array.isArray(value.tasks) && value.tasks.every(Number.isSafeInteger)
}

function read(): readonly Done[] {
  entries ??= readStored(tabStorage, storedKeys.done, storedList(isDone)) ?? []
  return entries
}

function set(next: readonly Done[]): void {
  entries = next
  writeStored(tabStorage, storedKeys.done, next)
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
