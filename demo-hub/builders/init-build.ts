import type { Db } from '../db/database'
import { pythonRepr } from '../hub/arguments'
import { genericError } from '../hub/errors'
import { buildStateNames, buildStates } from '../hub/task-states'
import type { RpmHeader } from '../rpm/read-rpm'
import { isStruct, type Struct, type Value } from '../xmlrpc/values'
import type { TaskRow } from './subject'
import { newEvent } from './task-writes'

interface BuildData {
  pkg: number
  version: string
  release: string
  epoch: number | null
  source: Value
  extra: string
  draft: boolean
}

function recycleFault(old: Struct, data: Struct): Error | null {
  const state = Number(old['state'])
  if (state === buildStates.building)
    return genericError(`Build already in progress (task ${Number(old['task_id'])})`)
  if (state === buildStates.failed || state === buildStates.canceled) return null
  return genericError(
    `Build already exists (id=${Number(old['id'])}, state=${buildStateNames[state]}): ${pythonRepr(data)}`,
  )
}

async function packageId(db: Db, name: string): Promise<number> {
  const found = await db.value('select id from package where name = $1', [name])
  if (found !== null) return Number(found)
  return Number(await db.value('insert into package (name) values ($1) returning id', [name]))
}

async function insert(db: Db, task: TaskRow, data: BuildData): Promise<void> {
  const id = await db.value(
    `insert into build (pkg_id, version, release, epoch, draft, state, create_event, start_time,
       owner, task_id, source, extra)
     values ($1, $2, $3, $4, $5, 0, $6, clock_timestamp(), $7, $8, $9, $10) returning id`,
    [
      data.pkg,
      data.version,
      data.release,
      data.epoch,
      data.draft,
      await newEvent(db),
      task.owner,
      task.id,
      data.source,
      data.extra,
    ],
  )
  if (data.draft)
    await db.rows(`update build set release = release || ',draft_' || id where id = $1`, [id])
  await db.rows('insert into build_types (build_id, btype_id) values ($1, 1)', [id])
}

/**
 * Enters a build in state BUILDING, recycling a failed or canceled one (kojihub.py new_build).
 * Throws GenericError when the NVR is taken.
 */
export async function initBuild(
  db: Db,
  task: TaskRow,
  header: RpmHeader,
  srpm: Struct,
  opts: Struct,
): Promise<void> {
  const name = header.text('name') ?? ''
  const version = header.text('version') ?? ''
  const release = header.text('release') ?? ''
  const source = isStruct(srpm['source']) ? srpm['source'] : {}
  const draft = opts['draft'] === true
  const pkg = await packageId(db, name)
  const extra = JSON.stringify({
    source: { original_url: source['url'] ?? null },
    ...(opts['custom_user_metadata'] ? { custom_user_metadata: opts['custom_user_metadata'] } : {}),
  })
  const data = {
    pkg,
    version,
    release,
    epoch: header.number('epoch'),
    source: source['source'] ?? null,
    extra,
    draft,
  }
  const old = draft
    ? undefined
    : await db.row(
        'select id, state, task_id from build where pkg_id = $1 and version = $2 and release = $3',
        [pkg, version, release],
      )
  if (!old) return insert(db, task, data)
  const fault = recycleFault(old, { name, version, release, task_id: task.id })
  if (fault) throw fault
  await db.rows(
    `update build set state = 0, task_id = $2, owner = $3, start_time = clock_timestamp(),
       completion_time = null, create_event = $4, source = $5, extra = $6 where id = $1`,
    [old['id'], task.id, task.owner, await newEvent(db), data.source, extra],
  )
}
