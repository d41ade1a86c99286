import { exception, genericError } from '../hub/errors'
import { isStruct, type Struct, type Value } from '../xmlrpc/values'
import type { Db } from './database'

/** A condition with ? for each of its parameters. */
export type Clause = string | [sql: string, ...params: unknown[]]

export interface Query {
  /** SQL expression by member name. */
  columns: Record<string, string>
  from: string
  where?: Clause[]
  /** What to sort by when the caller does not say. */
  order?: string
  /** Expressions to sort by that are not among the columns. */
  sortable?: string[]
}

/** Koji's query options (kojihub/db.py QueryProcessor). */
export interface QueryOpts {
  countOnly?: boolean
  order?: string
  offset?: number
  limit?: number
  asList?: boolean
}

/** Reads the queryOpts argument of a call. */
export function queryOpts(value: Value | undefined): QueryOpts {
  if (!isStruct(value)) return {}
  const { countOnly, order, offset, limit, asList } = value
  return {
    countOnly: countOnly === true,
    asList: asList === true,
    ...(typeof order === 'string' ? { order } : {}),
    ...(typeof offset === 'number' ? { offset } : {}),
    ...(typeof limit === 'number' ? { limit } : {}),
  }
}

function condition(where: Clause[], params: unknown[]): string {
  const parts = where.map((clause) => {
    const [sql, ...values] = typeof clause === 'string' ? [clause] : clause
    return `(${sql.replace(/\?/g, () => `$${params.push(values.shift())}`)})`
  })
  return parts.length > 0 ? ` where ${parts.join(' and ')}` : ''
}

function orderBy(query: Query, order: string | undefined): string {
  if (!order) return query.order ? ` order by ${query.order}` : ''
  const terms = order.split(',').map((term) => {
    const descending = term.startsWith('-')
    const name = descending ? term.slice(1) : term
    const expression = Object.hasOwn(query.columns, name)
      ? query.columns[name]
      : [...Object.values(query.columns), ...(query.sortable ?? [])].find((sql) => sql === name)
    if (!expression) throw exception('Exception', `Invalid order: ${name}`)
    return `${expression}${descending ? ' desc' : ''}`
  })
  return ` order by ${terms.join(', ')}`
}

/** Runs a query without options: its rows. */
export async function selectRows(db: Db, query: Query, opts: QueryOpts = {}): Promise<Struct[]> {
  const params: unknown[] = []
  const columns = Object.entries(query.columns).map(([name, sql]) => `${sql} as "${name}"`)
  const where = condition(query.where ?? [], params)
  const limit = opts.limit ? ` limit ${Math.trunc(opts.limit)}` : ''
  const offset = opts.offset ? ` offset ${Math.trunc(opts.offset)}` : ''
  const sql = `select ${columns.join(', ')} from ${query.from}${where}`
  return db.rows(sql + orderBy(query, opts.order) + offset + limit, params)
}

/** The first row; null or, when strict, GenericError without one (db.py executeOne). */
export async function selectOne(db: Db, query: Query, strict = false): Promise<Struct | null> {
  const [row] = await selectRows(db, query, { limit: 1 })
  if (!row && strict) throw genericError('query returned no rows')
  return row ?? null
}

/** Runs a query as Koji's QueryProcessor does: rows, lists, or the number of rows. */
export async function select(db: Db, query: Query, opts: QueryOpts = {}): Promise<Value> {
  if (opts.countOnly) {
    const params: unknown[] = []
    const where = condition(query.where ?? [], params)
    const limit = opts.limit ? ` limit ${Math.trunc(opts.limit)}` : ''
    const offset = opts.offset ? ` offset ${Math.trunc(opts.offset)}` : ''
    const inner = `select 1 from ${query.from}${where}${offset}${limit}`
    return db.value(`select count(*) from (${inner}) numrows`, params)
  }
  const rows = await selectRows(db, query, opts)
  return opts.asList ? rows.map((row) => Object.values(row)) : rows
}

/** The condition of a versioned row at an event, or now. */
export function at(table: string, event: number | null = null): string {
  if (event === null) return `${table}.revoke_event is null`
  return (
    `${table}.create_event <= ${event} and ` +
    `(${table}.revoke_event is null or ${table}.revoke_event > ${event})`
  )
}

/** A time column as seconds since the epoch. */
export function epoch(column: string): string {
  return `extract(epoch from ${column})::float8`
}
