import { storedKeys } from '~/lib/storage'
import type { SessionStore } from './session-store'

/** What a write is known by to the hub: its session and the call number it was sent with. */
export interface Ticket {
  session: number
  number: number
}

/** Whether the hub has done a write. `refused`: it has not, and never will. */
export type Outcome = 'done' | 'refused'

interface Line extends Ticket {
  /** Missing while it is not known. */
  outcome?: Outcome
}

const most = 50

function isLine(value: unknown): value is Line {
  if (typeof value !== 'object' || value === null) return false
  const { session, number, outcome }: Partial<Record<string, unknown>> = { ...value }
  const known = outcome === undefined || outcome === 'done' || outcome === 'refused'
  return Number.isSafeInteger(session) && Number.isSafeInteger(number) && known
}

/**
 * Which writes were sent and what came of them, for all tabs and over a reload: a write whose
 * answer was lost is settled before the session's call number goes on.
 */
export class WriteLedger {
  readonly #store: SessionStore
  readonly #key: string

  constructor(store: SessionStore, hubUrl: string) {
    this.#store = store
    this.#key = `${storedKeys.writes} ${hubUrl}`
  }

  #read(): Line[] {
    try {
      const stored: unknown = JSON.parse(this.#store.get(this.#key) ?? '[]')
      return Array.isArray(stored) ? stored.filter(isLine) : []
    } catch {
      return []
    }
  }

  #write(lines: readonly Line[]): void {
    this.#store.set(this.#key, JSON.stringify(lines.slice(-most)))
  }

  /** Notes that it is about to be sent. */
  open({ session, number }: Ticket): void {
    this.#write([...this.#read(), { session, number }])
  }

  /** Notes what came of it. */
  close(ticket: Ticket, outcome: Outcome): void {
    const others = this.#read().filter((line) => !isSame(line, ticket))
    this.#write([...others, { session: ticket.session, number: ticket.number, outcome }])
  }

  /** Drops a write that the hub no longer tells of. */
  forget(ticket: Ticket): void {
    this.#write(this.#read().filter((line) => !isSame(line, ticket)))
  }

  /** What is known of it; undefined while nothing is. */
  outcomeOf(ticket: Ticket): Outcome | undefined {
    return this.#read().find((line) => isSame(line, ticket))?.outcome
  }

  /** The writes of a session of which nothing is known, oldest first. */
  openOf(session: number): Ticket[] {
    return this.#read().filter((line) => line.session === session && line.outcome === undefined)
  }
}

function isSame(a: Ticket, b: Ticket): boolean {
  return a.session === b.session && a.number === b.number
}
