import { PGlite, types, type Transaction } from '@electric-sql/pglite'
import { existsSync } from 'node:fs'
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
  /** True when this is a new copy of the content, false for a directory that was kept. */
  readonly fresh: boolean
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

/** How a new database is filled; the key names what it will hold. */
export interface Content {
  key: string
  fill: (database: Pick<Database, 'transaction'>) => Promise<void>
}

const cacheDir = join(
  dirname(fileURLToPath(import.meta.url)),
  '../../node_modules/.cache/koji-console',
)

function database(pg: PGlite): Pick<Database, 'transaction'> & Db {
  return { ...over(pg), transaction: (work) => pg.transaction((tx) => work(over(tx))) }
}

async function keep(file: string, image: Blob): Promise<void> {
  const draft = `${file}.${process.pid}`
  await mkdir(cacheDir, { recursive: true })
  await writeFile(draft, new Uint8Array(await image.arrayBuffer()))
  await rename(draft, file)
}

/**
 * A filled database as an image. Making one takes seconds, so it is kept in node_modules/.cache
 * under the key of its content.
 */
async function filledImage(content: Content): Promise<Blob> {
  const file = join(cacheDir, `demo-hub-${content.key}.tar`)
  const cached = await readFile(file).catch(() => null)
  if (cached) return new Blob([new Uint8Array(cached)])
  const pg = await PGlite.create()
  await pg.exec(schema)
  await content.fill(database(pg))
  await pg.exec('checkpoint')
  const image = await pg.dumpDataDir('none')
  await pg.close()
  // A read-only node_modules only costs the next start its shortcut.
  await keep(file, image).catch(() => undefined)
  return image
}

/** Opens the database in a directory (kept) or in memory (gone at close). */
export async function openDatabase(content: Content, directory?: string): Promise<Database> {
  const kept = directory !== undefined && existsSync(join(directory, 'PG_VERSION'))
  const pg = await PGlite.create({
    ...(directory === undefined ? {} : { dataDir: directory }),
    ...(kept ? {} : { loadDataDir: await filledImage(content) }),
  })
  await pg.exec("set timezone = 'UTC'")
  return { ...database(pg), close: () => pg.close(), fresh: !kept }
}
