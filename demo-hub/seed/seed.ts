import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Content, Database, Db } from '../db/database'
import { asText, pythonText } from '../hub/arguments'
import { seedHistory } from './history'
import { seedPeople } from './people'
import { Tables } from './tables'
import { seedTags } from './tags'

const daysOfConfiguration = 140
const hubDirectory = fileURLToPath(new URL('..', import.meta.url))
const sources = ['db', 'logs', 'packages', 'rpm', 'seed']

function sourceKey(): string {
  const hash = createHash('sha256')
  for (const folder of sources)
    for (const file of readdirSync(join(hubDirectory, folder)).toSorted())
      hash.update(readFileSync(join(hubDirectory, folder, file)))
  return hash.digest('hex').slice(0, 16)
}

async function fill(database: Pick<Database, 'transaction'>): Promise<void> {
  const now = Math.floor(Date.now() / 1000)
  const start = now - daysOfConfiguration * 86400
  const tables = new Tables()
  seedPeople(tables, start, now)
  const ids = seedTags(tables, start)
  seedHistory(tables, ids, now)
  tables.add('seed', { seconds: now })
  await database.transaction((db) => tables.save(db))
}

/** The demo project, its last build minutes before it was made. */
export const seedContent: Content = { key: sourceKey(), fill }

/** Moves a copy of the seed in time, so that its last build was minutes ago. */
export async function bringUpToDate(db: Db): Promise<void> {
  const made = Number(await db.value('select seconds from seed'))
  const seconds = Math.floor(Date.now() / 1000) - made
  const columns = await db.rows(
    `select table_name, string_agg(column_name, ',') as names from information_schema.columns
     where table_schema = 'public' and data_type = 'timestamp with time zone' group by 1`,
  )
  for (const { table_name: table, names } of columns) {
    const moved = (asText(names) ?? '')
      .split(',')
      .map((name) => `${name} = ${name} + $1 * interval '1 s'`)
    await db.rows(`update ${pythonText(table)} set ${moved.join(', ')}`, [seconds])
  }
  await db.rows('update rpminfo set buildtime = buildtime + $1 where build_id is not null', [
    seconds,
  ])
}
