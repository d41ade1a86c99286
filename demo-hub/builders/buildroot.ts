import type { Db } from '../db/database'
import { isStruct } from '../xmlrpc/values'
import type { TaskRow } from './subject'
import { newEvent } from './task-writes'

const states = { building: 2, expired: 3 }

/** A buildroot for a task on its host, filled with the base packages. Answers its id. */
export async function newBuildroot(db: Db, task: TaskRow): Promise<number> {
  const found = await db.value('select id from buildroot where task_id = $1', [task.id])
  if (typeof found === 'number') return found
  const options = task.request.at(-1)
  const repo = isStruct(options) ? (options['repo_id'] ?? null) : null
  const arch = task.arch === 'noarch' ? 'x86_64' : task.arch
  const id = Number(
    await db.value(
      `insert into buildroot (host_id, repo_id, arch, task_id, state, create_event)
       values ($1, $2, $3, $4, $5, $6) returning id`,
      [task.host, repo, arch, task.id, states.building, await newEvent(db)],
    ),
  )
  await db.rows(
    `insert into buildroot_listing (buildroot_id, rpm_id)
     select $1, id from rpminfo where build_id is null and arch = $2`,
    [id, arch],
  )
  return id
}

/** The buildroot's end. */
export async function closeBuildroot(db: Db, id: number): Promise<void> {
  await db.rows('update buildroot set state = $2, retire_event = $3 where id = $1', [
    id,
    states.expired,
    await newEvent(db),
  ])
}
