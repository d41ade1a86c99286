import type { Db } from './database'

const maxParameters = 30_000

/** Inserts rows (a member that a row lacks gets its default) in as few statements as PostgreSQL's parameter limit allows. */
export async function bulkInsert(
  db: Db,
  table: string,
  rows: Record<string, unknown>[],
): Promise<void> {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const perStatement = Math.max(1, Math.floor(maxParameters / Math.max(1, columns.length)))
  for (let start = 0; start < rows.length; start += perStatement) {
    const part = rows.slice(start, start + perStatement)
    const params: unknown[] = []
    const place = (value: unknown) => (value === undefined ? 'default' : `$${params.push(value)}`)
    const tuples = part.map((row) => `(${columns.map((column) => place(row[column])).join(',')})`)
    await db.rows(`insert into ${table} (${columns.join(',')}) values ${tuples.join(',')}`, params)
  }
}

/** Sets a table's id sequence behind rows that were inserted with their ids. */
export async function bumpSequence(db: Db, table: string): Promise<void> {
  await db.rows(
    `select setval(pg_get_serial_sequence('${table}', 'id'), (select max(id) from ${table}))`,
  )
}
