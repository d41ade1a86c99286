import type { Db } from '../db/database'
import { bulkInsert, bumpSequence } from '../db/bulk-insert'

type Row = Record<string, unknown>

/** Collects the seed's rows in memory; one pass writes them all. */
export class Tables {
  private readonly rows = new Map<string, Row[]>()
  private readonly offsets: Record<string, number>

  /** The ids of a table start behind its offset, which leaves room for older rows. */
  constructor(offsets: Record<string, number> = {}) {
    this.offsets = offsets
  }

  private offset(table: string): number {
    return this.offsets[table] ?? 0
  }

  /** Adds a row as it is. */
  add(table: string, row: Row): void {
    const rows = this.rows.get(table)
    if (rows) rows.push(row)
    else this.rows.set(table, [row])
  }

  /** Adds a row with the next id and answers the id. */
  create(table: string, row: Row): number {
    const id = this.count(table) + 1
    this.add(table, { id, ...row })
    return id
  }

  /** A new event at a time in seconds; versioned rows carry its id. */
  event(time: number): number {
    return this.create('events', { time: isoTime(time) })
  }

  /** Changes a row that create() made. */
  update(table: string, id: number, changes: Row): void {
    Object.assign(this.row(table, id), changes)
  }

  /** The row that create() made. */
  row(table: string, id: number): Row {
    return this.rows.get(table)?.[id - 1 - this.offset(table)] ?? {}
  }

  /** All rows so far. */
  all(table: string): Row[] {
    return this.rows.get(table) ?? []
  }

  /** The id of the row with a name. */
  find(table: string, name: string): number {
    return Number(this.all(table).find((row) => row['name'] === name)?.['id'] ?? 0)
  }

  /** Id and name of a tag, as newRepo's request holds them. */
  tagName(id: number): Row {
    return { id, name: this.all('tag')[id - 1]?.['name'] }
  }

  /** A repo as repoInfo answers it. */
  repoInfo(id: number): Row {
    const repo = this.all('repo')[id - 1] ?? {}
    const time = (event: unknown) => epochOf(this.row('events', Number(event))['time'])
    return {
      id,
      tag_id: repo['tag_id'],
      tag_name: this.tagName(Number(repo['tag_id']))['name'],
      task_id: repo['task_id'],
      task_state: 2,
      state: 1,
      state_time: repo['state_time'],
      state_ts: epochOf(repo['state_time']),
      creation_time: repo['creation_time'],
      creation_ts: epochOf(repo['creation_time']),
      create_event: repo['create_event'],
      create_ts: time(repo['create_event']),
      begin_event: repo['begin_event'],
      begin_ts: time(repo['begin_event']),
      end_event: null,
      end_ts: null,
      opts: { src: false, maven: false, debuginfo: false, separate_src: false },
      custom_opts: {},
      dist: false,
    }
  }

  /** The last id that was given away. */
  count(table: string): number {
    return this.offset(table) + (this.rows.get(table)?.length ?? 0)
  }

  /** Writes everything and sets the id sequences behind it. */
  async save(db: Db): Promise<void> {
    for (const [table, rows] of this.rows) {
      await bulkInsert(db, table, rows)
      const serial = rows[0] && 'id' in rows[0] && table !== 'volume' && table !== 'external_repo'
      if (serial) await bumpSequence(db, table)
    }
  }
}

function epochOf(time: unknown): number {
  return typeof time === 'string' ? Date.parse(time) / 1000 : 0
}

/** Seconds since the epoch as text for a timestamptz column. */
export function isoTime(seconds: number): string {
  return new Date(seconds * 1000).toISOString()
}
