import type { Db } from '../db/database'
import type { Call } from '../hub/call'
import { needUser } from '../hub/session'
import { newEvent } from './task-writes'

/** Changes to versioned rows by one user at one event: rows are revoked and added, not changed. */
export class VersionedWrite {
  private readonly db: Db
  private readonly user: number
  private event: number | null = null

  constructor(db: Db, user: number) {
    this.db = db
    this.user = user
  }

  private async now(): Promise<number> {
    this.event ??= await newEvent(this.db)
    return this.event
  }

  /** Revokes the active rows that match. Answers how many there were. */
  async revoke(table: string, match: Record<string, unknown>): Promise<number> {
    const keys = Object.keys(match).map((key, index) => `${key} = $${index + 3}`)
    const revoked = await this.db.rows(
      `update ${table} set revoke_event = $1, revoker_id = $2
       where revoke_event is null and ${keys.join(' and ')} returning 1`,
      [await this.now(), this.user, ...Object.values(match)],
    )
    return revoked.length
  }

  /** Puts a row with a key in the place of the active one, if there is one. */
  async replace(
    table: string,
    key: Record<string, unknown>,
    row: Record<string, unknown>,
  ): Promise<void> {
    await this.revoke(table, key)
    await this.add(table, { ...row, ...key })
  }

  /** Adds an active row. */
  async add(table: string, row: Record<string, unknown>): Promise<void> {
    const full = { ...row, create_event: await this.now(), creator_id: this.user }
    const places = Object.keys(full).map((_, index) => `$${index + 1}`)
    await this.db.rows(
      `insert into ${table} (${Object.keys(full).join(', ')}) values (${places.join(', ')})`,
      Object.values(full),
    )
  }
}

/** The changes that one call makes. Throws ActionNotAllowed unless somebody is signed in. */
export function changesOf(call: Call): VersionedWrite {
  return new VersionedWrite(call.db, needUser(call).id)
}
