import { basename } from 'node:path'
import type { Db } from '../db/database'
import { epoch } from '../db/select'
import { asList, asNumber, asText, pythonText } from '../hub/arguments'
import type { LogSubject } from '../logs/script'
import { buildSeconds, failureFor, isScmUrl, parseSource } from '../packages/source'
import { Double, isStruct, type Struct, type Value } from '../xmlrpc/values'

/** A task row as the builders use it. */
export interface TaskRow {
  id: number
  state: number
  method: string
  request: Value[]
  parent: number | null
  owner: number
  arch: string
  host: number | null
  channel: number
  priority: number
  /** Seconds since the epoch, 0 before the start. */
  start: number
  pruned: string | null
}

export const taskRowColumns = `id, state, method, request, parent, owner, arch, host_id, channel_id,
  priority, pruned, coalesce(${epoch('start_time')}, 0) as start_ts,
  ${epoch('completion_time')} as completion_ts`

/** Reads a task row selected with taskRowColumns. */
export function taskRow(row: Struct): TaskRow {
  const start = row['start_ts']
  return {
    id: Number(row['id']),
    state: Number(row['state']),
    method: pythonText(row['method']),
    request: asList(row['request']),
    parent: asNumber(row['parent']),
    owner: Number(row['owner']),
    arch: pythonText(row['arch']),
    host: asNumber(row['host_id']),
    channel: Number(row['channel_id']),
    priority: Number(row['priority']),
    start: start instanceof Double ? start.value : 0,
    pruned: asText(row['pruned']),
  }
}

/** One task, undefined when there is none. */
export async function loadTask(db: Db, id: number): Promise<TaskRow | undefined> {
  const row = await db.row(`select ${taskRowColumns} from task where id = $1`, [id])
  return row && taskRow(row)
}

/** name, version and release out of name-version-release.src.rpm. */
export function splitSrpmName(path: string): { name: string; version: string; release: string } {
  const match = /^(.+)-([^-]+)-([^-]+)\.src\.rpm$/.exec(basename(path))
  return { name: match?.[1] ?? 'unknown', version: match?.[2] ?? '1', release: match?.[3] ?? '1' }
}

interface Surroundings {
  build_tag: Value
  host: Value
  buildroot: Value
}

async function surroundings(db: Db, task: TaskRow): Promise<Surroundings> {
  const row = await db.row(
    `select (select name from tag where id = $2) as build_tag,
       (select name from host where id = $3) as host,
       (select max(id) from buildroot where task_id = $1) as buildroot`,
    [task.id, task.request[1] ?? 0, task.host],
  )
  return {
    build_tag: row?.['build_tag'] ?? '',
    host: row?.['host'] ?? '',
    buildroot: row?.['buildroot'] ?? 0,
  }
}

/**
 * What a leaf task of a build is about. version and release matter only where the task itself
 * settles them: for buildSRPMFromSCM.
 */
export async function subjectOf(
  db: Db,
  task: TaskRow,
  evr?: { version: string; release: string },
): Promise<LogSubject> {
  const parent = task.parent === null ? undefined : await loadTask(db, task.parent)
  const origin = asText(parent?.request[0]) ?? ''
  const source = parseSource(origin)
  const input = asText(task.request[0]) ?? ''
  const kind = task.method === 'buildArch' ? 'rpm' : 'srpm'
  const arch = kind === 'rpm' ? (asText(task.request[2]) ?? task.arch) : 'srpm'
  const named = isScmUrl(input)
    ? { name: source.name, version: '1', release: '1', ...evr }
    : splitSrpmName(input)
  const options = task.request.at(-1)
  const around = await surroundings(db, task)
  const failure = failureFor(source, arch)
  return {
    kind,
    task: task.id,
    ...named,
    arch: kind === 'rpm' ? arch : 'noarch',
    scmUrl: isScmUrl(input) ? input : null,
    buildTag: pythonText(around.build_tag),
    buildroot: Number(around.buildroot),
    repo: isStruct(options) ? Number(options['repo_id'] ?? 0) : 0,
    host: pythonText(around.host),
    start: task.start,
    seconds: kind === 'rpm' ? buildSeconds(source, arch) * (failure ? 0.7 : 1) : 5,
    failure,
    lines: source.lines,
  }
}
