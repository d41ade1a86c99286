import { hubNow } from '~/lib/hub-clock'
import { hub } from '../hub'
import type { Ticket } from '../write-ledger'
import { toJson } from '~/lib/json'
import { storedKeys } from '~/lib/storage'
import { type Act, keyOfAct, tasksOf } from './act'
import { isStoredAct } from './stored-act'

/**
 * How far a change has come. `sent`: it is not known yet whether the hub did it. `refused`: the hub
 * has not done it, or not all of it, and will not. `unknown`: nothing tells any more.
 */
type ActivityStatus = 'sent' | 'done' | 'refused' | 'unknown'

/** A change that was made, or tried, in this browser. */
export interface Activity {
  id: string
  /** Milliseconds since 1970, by this browser's clock. */
  at: number
  /** Seconds since 1970 by the hub's clock: when it was asked for, or done. */
  since: number
  /** The path of the page that lists it. */
  where: string
  /** The path of the page that it was made from. */
  from: string
  /** The name of who did it: nobody else who signs in here sees it. */
  by: string
  /** Shared by what was done at once, and is undone at once. */
  batch?: string
  act: Act
  status: ActivityStatus
  /** What the hub answered to its writes so far; null where the answer was lost. */
  results: unknown[]
  /** The write that is under way. */
  ticket?: Ticket | undefined
  /** Done, though the hub's answer was lost on the way. */
  lost: boolean
}

const most = 100
/** Milliseconds: what is older is of no more use on its page. */
const oldest = 12 * 3600_000

const listeners = new Set<() => void>()
let cached: { text: string | null; entries: readonly Activity[] } = { text: null, entries: [] }

function storageKey(): string {
  return `${storedKeys.activity} ${hub().config.hubUrl}`
}

function isActivity(value: unknown): value is Activity {
  if (typeof value !== 'object' || value === null) return false
  const { id, at, since, where, from, by, act, status, results }: Partial<Record<string, unknown>> =
    {
      ...value,
    }
  return (
    [id, where, from, by].every((text) => typeof text === 'string') &&
    typeof at === 'number' &&
    typeof since === 'number' &&
    isStoredAct(act) &&
    Array.isArray(results) &&
    ['sent', 'done', 'refused', 'unknown'].includes(String(status))
  )
}

function parse(text: string | null): readonly Activity[] {
  try {
    const stored: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(stored) ? stored.filter(isActivity) : []
  } catch {
    return []
  }
}

/** All that is remembered, newest first. The same list until something changes. */
export function activities(): readonly Activity[] {
  const text = hub().store.get(storageKey())
  if (text !== cached.text) cached = { text, entries: parse(text) }
  return cached.entries
}

function set(next: readonly Activity[]): void {
  const young = next.filter(({ at }) => Date.now() - at < oldest)
  hub().store.set(storageKey(), toJson(young.slice(0, most)))
  for (const listener of listeners) listener()
}

/** Calls back on every change, in this tab or another; returns what ends that. */
export function onActivity(listener: () => void): () => void {
  listeners.add(listener)
  const forget = hub().store.subscribe(listener)
  return () => {
    listeners.delete(listener)
    forget()
  }
}

/** A new id. crypto.randomUUID is there in secure contexts alone. */
export function newActivityId(): string {
  return `${Date.now()} ${Math.random()}`
}

/** Remembers a change that is about to be made. */
export function beginActivity(
  begun: Pick<Activity, 'id' | 'where' | 'by' | 'batch' | 'act'>,
): void {
  const { where: from } = begun
  const at = Date.now()
  const since = hubNow()
  set([{ ...begun, from, at, since, status: 'sent', results: [], lost: false }, ...activities()])
}

/** Notes how far a change has come. */
export function noteActivity(id: string, part: Partial<Activity>): void {
  set(activities().map((each) => (each.id === id ? { ...each, ...part } : each)))
}

/** Forgets changes: undone, read, or refused. */
export function forgetActivity(...ids: readonly string[]): void {
  set(activities().filter(({ id }) => !ids.includes(id)))
}

/** A change by its id; undefined once it is forgotten. */
export function activityOf(id: string): Activity | undefined {
  return activities().find((each) => each.id === id)
}

/** An earlier change of the same person that writes the same, of which it is not known yet what came. */
export function unsettledLike(act: Act, by: string): Activity | undefined {
  const key = keyOfAct(act)
  return activities().find(
    (each) => each.status === 'sent' && each.by === by && keyOfAct(each.act) === key,
  )
}

/** The tasks that the hub made for a change, which are still to do what was asked. */
export function tasksOfActivity({ act, results }: Activity): number[] {
  return tasksOf(act, results)
}
