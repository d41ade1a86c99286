import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Content, Db } from '../db/database'
import { asText, pythonText } from '../hub/arguments'
import { seedHistory } from './history'
import { seedEmpty, seedPeople } from './people'
import { olderIds } from './scale'
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

/** The demo project, or a hub that nobody has used yet. */
export type Seed = 'full' | 'empty'

function collect(seed: Seed, scale: number): Tables {
  const now = Math.floor(Date.now() / 1000)
  const start = now - daysOfConfiguration * 86400
  const tables = new Tables(olderIds(scale))
  if (seed === 'empty') seedEmpty(tables, now)
  else {
    seedPeople(tables, start, now)
    seedHistory(tables, seedTags(tables, start), now)
  }
  tables.add('seed', { seconds: now })
  return tables
}

/**
 * What a new hub holds, its last build minutes before it was made. With a scale, in builds, ids
 * leave room for the older ones that addScale makes.
 */
export function seedContent(seed: Seed, scale: number): Content {
  return {
    key: [sourceKey(), seed, ...(scale > 0 ? [scale] : [])].join('-'),
    fill: async (database) => database.transaction((db) => collect(seed, scale).save(db)),
  }
}

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
