import type { Db } from '../db/database'
import { buildStates, taskStates } from '../hub/task-states'
import type { Fault } from '../hub/errors'
import type { Value } from '../xmlrpc/values'
import type { TaskRow } from './subject'

const weights: Record<string, number> = {
  build: 0.2,
  buildArch: 1.5,
  buildSRPMFromSCM: 1,
  rebuildSRPM: 1,
  tagBuild: 1,
  newRepo: 0.1,
  createrepo: 1.5,
  chainbuild: 0.1,
  waitrepo: 0.2,
  dependantTask: 0.2,
}

export interface NewTask {
  method: string
  request: unknown[]
  owner: number
  channel: number
  priority: number
  arch?: string
  parent?: number
  label?: string
}

/** Inserts a FREE task and answers its id. */
export async function insertTask(db: Db, task: NewTask): Promise<number> {
  const waits = ['build', 'chainbuild', 'newRepo', 'dependantTask'].includes(task.method)
    ? true
    : null
  const id = await db.value(
    `insert into task (state, channel_id, parent, label, waiting, awaited, owner, method, request,
       priority, arch, weight)
     values (0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning id`,
    [
      task.channel,
      task.parent ?? null,
      task.label ?? null,
      waits,
      task.parent === undefined ? null : true,
      task.owner,
      task.method,
      JSON.stringify(task.request),
      task.priority,
      task.arch ?? 'noarch',
      weights[task.method] ?? 1,
    ],
  )
  return Number(id)
}

/** A child in its parent's channel, one step more urgent (host.subtask). */
export async function insertChild(
  db: Db,
  parent: TaskRow,
  task: Pick<NewTask, 'method' | 'request' | 'arch' | 'label'> & { priority?: number },
): Promise<number> {
  const { owner, channel, id } = parent
  const priority = task.priority ?? parent.priority - 1
  return insertTask(db, { ...task, owner, channel, priority, parent: id })
}

async function end(db: Db, id: number, state: number, result: unknown): Promise<boolean> {
  const done = await db.value(
    `update task set state = $2, result = $3, completion_time = clock_timestamp(),
       waiting = case when waiting is null then null else false end,
       awaited = case when awaited is null then null else false end
     where id = $1 and state = 1 returning id`,
    [id, state, result === undefined ? null : JSON.stringify(result)],
  )
  await db.rows('update task_runs set active = false where task_id = $1', [id])
  return done !== null
}

/** Closes an open task with its result. False when it is not open any more. */
export async function closeTask(db: Db, id: number, result: Value): Promise<boolean> {
  return end(db, id, taskStates.closed, [result])
}

/** Fails an open task. False when it is not open any more. */
export async function failTask(
  db: Db,
  id: number,
  fault: Pick<Fault, 'code' | 'message'>,
): Promise<boolean> {
  return end(db, id, taskStates.failed, { faultCode: fault.code, faultString: fault.message })
}

async function cancelOne(db: Db, id: number): Promise<void> {
  await db.rows(
    `update task set state = $2, completion_time = clock_timestamp(),
       awaited = case when awaited is null then null else false end
     where id = $1 and state in (0, 1, 4)`,
    [id, taskStates.canceled],
  )
  await db.rows('update task_runs set active = false where task_id = $1', [id])
  await db.rows(
    `update build set state = $2, completion_time = clock_timestamp()
     where task_id = $1 and state = $3`,
    [id, buildStates.canceled, buildStates.building],
  )
}

/** Cancels a task, its build and, unless told otherwise, its children (kojihub.py Task.cancel). */
export async function cancelTask(db: Db, id: number, recurse = true): Promise<void> {
  const state = await db.value('select state from task where id = $1', [id])
  if (state === taskStates.closed || state === taskStates.failed) return
  await cancelOne(db, id)
  if (recurse) await cancelChildren(db, id)
}

/** Cancels everything below a task. */
export async function cancelChildren(db: Db, id: number): Promise<void> {
  const children = await db.rows('select id from task where parent = $1 and state in (0, 1, 4)', [
    id,
  ])
  for (const child of children) await cancelTask(db, Number(child['id']))
}

/** A new event of now; answers its id. */
export async function newEvent(db: Db): Promise<number> {
  return Number(await db.value('insert into events (time) values (clock_timestamp()) returning id'))
}
