import type { Database } from '../db/database'
import { seedHistory } from './history'
import { seedPeople } from './people'
import { Tables } from './tables'
import { seedTags } from './tags'

const daysOfConfiguration = 140

/** Fills an empty database with the demo project, its last build minutes ago. */
export async function seed(database: Database): Promise<void> {
  const now = Math.floor(Date.now() / 1000)
  const start = now - daysOfConfiguration * 86400
  const tables = new Tables()
  seedPeople(tables, start, now)
  const ids = seedTags(tables, start)
  seedHistory(tables, ids, now)
  await database.transaction((db) => tables.save(db))
}
