import type { HubValue } from '~/hub/types/common'
import type { History, HistoryRow } from '~/hub/types/history'
import { describe, type Happening, historyTables } from './tables'
import { toJson } from '~/lib/json'

/** One thing that somebody did at one event. */
export interface Change {
  key: string
  table: string
  happening: Happening
  event: number
  /** Seconds since the epoch. */
  ts: number
  by: string
  words: string
  row: HistoryRow
  /** Members whose value this changed, as `[name, before, after]`. */
  differences: [string, HubValue, HubValue][]
}

const common = new Set([
  'active',
  'create_event',
  'create_ts',
  'creator_id',
  'creator_name',
  'revoke_event',
  'revoke_ts',
  'revoker_id',
  'revoker_name',
])

function differences(before: HistoryRow, after: HistoryRow): Change['differences'] {
  return Object.keys(after)
    .filter((name) => !common.has(name) && !name.endsWith('_id'))
    .filter((name) => toJson(before[name]) !== toJson(after[name]))
    .map((name) => [name, before[name] ?? null, after[name] ?? null])
}

function identityOf(table: string, row: HistoryRow): string {
  const keys = historyTables.get(table)?.keys ?? []
  return toJson(keys.map((key) => row[key] ?? null))
}

function changesOf(table: string, rows: readonly HistoryRow[]): Change[] {
  const ended = new Map<string, HistoryRow>()
  for (const row of rows) {
    if (row.revoke_event !== null) ended.set(`${row.revoke_event} ${identityOf(table, row)}`, row)
  }
  const changes: Change[] = []
  const note = (happening: Happening, row: HistoryRow, before?: HistoryRow) => {
    const removed = happening === 'removed'
    const event = (removed ? row.revoke_event : null) ?? row.create_event
    changes.push({
      key: `${table} ${happening} ${event} ${identityOf(table, row)}`,
      table,
      happening,
      event,
      ts: (removed ? row.revoke_ts : null) ?? row.create_ts,
      by: (removed ? row.revoker_name : row.creator_name) ?? 'somebody',
      words: describe(table, happening, row),
      row,
      differences: before ? differences(before, row) : [],
    })
  }
  const edited = new Set<HistoryRow>()
  for (const row of rows) {
    const before = ended.get(`${row.create_event} ${identityOf(table, row)}`)
    if (before) edited.add(before)
    note(before ? 'changed' : 'added', row, before)
  }
  for (const row of ended.values()) if (!edited.has(row)) note('removed', row)
  return changes
}

/**
 * What queryHistory's rows tell happened, newest first: each row was added at one event and may
 * have ended at another; a row that ends as its like begins is one change.
 */
export function readChanges(history: History): Change[] {
  return Object.entries(history)
    .flatMap(([table, rows]) => changesOf(table, rows))
    .sort((left, right) => right.event - left.event || right.ts - left.ts)
}
