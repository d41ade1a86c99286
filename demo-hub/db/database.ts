import { PGlite, types, type Transaction } from '@electric-sql/pglite'
import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Double, type Struct, type Value } from '../xmlrpc/values'
import { schema } from './schema'

export interface Db {
  rows(sql: string, params?: unknown[]): Promise<Struct[]>
  /** The first row, or undefined. */
  row(sql: string, params?: unknown[]): Promise<Struct | undefined>
  /** The first column of the first row, or null. */
  value(sql: string, params?: unknown[]): Promise<Value>
}

export interface Database extends Db {
  /** Runs the work in one transaction; a thrown error rolls it back. */
  transaction<T>(work: (db: Db) => Promise<T>): Promise<T>
  close(): Promise<void>
  /** True when the schema is new and holds no data yet. */
  readonly empty: boolean
}

/** PostgreSQL's text of a time in the form of Python's isoformat(' '). */
function isoTime(text: string): string {
  const [, stamp = text, fraction = ''] = /^([-\d]+ [:\d]+)(\.\d+)?/.exec(text) ?? []
  return `${stamp}${fraction ? fraction.padEnd(7, '0') : ''}+00:00`
}

const parsers = {
  [types.FLOAT8]: (text: string) => new Double(Number(text)),
  [types.INT8]: Number,
  [types.NUMERIC]: Number,
  [types.TIMESTAMPTZ]: isoTime,
}

function over(pg: PGlite | Transaction): Db {
  const rows = async (sql: string, params: unknown[] = []) =>
    (await pg.query<Struct>(sql, params, { parsers })).rows
  const row = async (sql: string, params?: unknown[]) => (await rows(sql, params))[0]
  const value = async (sql: string, params?: unknown[]) =>
    Object.values((await row(sql, params)) ?? {})[0] ?? null
  return { rows, row, value }
}

const cacheDir = join(
  dirname(fileURLToPath(import.meta.url)),
  '../../node_modules/.cache/koji-console',
)

/**
 * A cluster with the schema in place. Making one takes seconds, so the result is kept in
 * node_modules/.cache under the schema's hash.
 */
async function emptyCluster(): Promise<{ image?: Blob; pg?: PGlite }> {
  const file = join(
    cacheDir,
    `cluster-${createHash('sha256').update(schema).digest('hex').slice(0, 16)}.tar`,
  )
  const cached = await readFile(file).catch(() => undefined)
  if (cached) return { image: new Blob([new Uint8Array(cached)]) }
  const pg = await PGlite.create()
  await pg.exec(schema)
  const image = await pg.dumpDataDir('none')
  const draft = `${file}.${process.pid}`
  await mkdir(cacheDir, { recursive: true })
    .then(async () => writeFile(draft, new Uint8Array(await image.arrayBuffer())))
    .then(async () => rename(draft, file))
    // A read-only node_modules only costs the next start its shortcut.
    .catch(() => undefined)
  return { image, pg }
}

/** Opens the database in a directory (kept) or in memory (gone at close). */
export async function openDatabase(directory?: string): Promise<Database> {
  const kept =
    directory !== undefined &&
    (await readFile(join(directory, 'PG_VERSION')).catch(() => undefined))
  let pg: PGlite
  if (kept) {
    pg = await PGlite.create({ dataDir: directory })
  } else {
    const fresh = await emptyCluster()
    if (fresh.pg && directory === undefined) pg = fresh.pg
    else {
      await fresh.pg?.close()
      pg = await PGlite.create({
        ...(directory === undefined ? {} : { dataDir: directory }),
        ...(fresh.image ? { loadDataDir: fresh.image } : {}),
      })
    }
  }
  await pg.exec("set timezone = 'UTC'")
  return {
    ...over(pg),
    transaction: (work) => pg.transaction((tx) => work(over(tx))),
    close: () => pg.close(),
    empty: !kept,
  }
}
