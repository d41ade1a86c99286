import { existsSync } from 'node:fs'
import { mkdir, symlink, utimes, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import type { Db } from '../db/database'
import type { Hub } from '../hub/call'
import { KeyedLock } from '../hub/keyed-lock'
import { asList, asNumber, asText, pythonText } from '../hub/arguments'
import { Random } from '../logs/random'
import { isTimestampFile } from '../logs/timestamps'
import { isStruct, type Struct } from '../xmlrpc/values'
import { binaryFiles, createrepoLog, logFiles, srpmFile, type TaskFile } from './output'
import {
  loadTask,
  splitSrpmName,
  subjectOf,
  taskRow,
  taskRowColumns,
  type TaskRow,
} from './subject'
import { materializeImage } from './image-files'

/**
 * History's files are made when somebody first asks for them, always with the same bytes, so
 * that the hub starts at once and yet all that it lists can be downloaded.
 */
const lock = new KeyedLock()
const leaves = new Set(['buildArch', 'buildSRPMFromSCM', 'rebuildSRPM', 'createrepo'])

async function save(path: string, content: string | Buffer, time: number): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, content)
  await utimes(path, time, time)
}

interface Finished extends TaskRow {
  completion: number
  result: Struct
}

async function finished(db: Db, id: number): Promise<Finished | null> {
  const row = await db.row(
    `select ${taskRowColumns}, result,
    extract(epoch from completion_time)::int as done from task where id = $1`,
    [id],
  )
  if (!row) return null
  const task = taskRow(row)
  if (!leaves.has(task.method) || ![2, 3, 5].includes(task.state)) return null
  if (task.start === 0) return null
  const [result] = asList(row['result'])
  return { ...task, completion: asNumber(row['done']) ?? 0, result: isStruct(result) ? result : {} }
}

async function isNoarch(db: Db, task: TaskRow): Promise<boolean> {
  const labels = await db.rows(
    `select distinct label from task where parent = $1 and method = 'buildArch'`,
    [task.parent],
  )
  return labels.length === 1 && labels[0]?.['label'] === 'noarch'
}

async function filesOf(hub: Hub, db: Db, task: Finished): Promise<TaskFile[]> {
  if (task.method === 'createrepo')
    return [
      createrepoLog(asText(task.request[1]) ?? '', new Random(`repo ${task.id}`).integer(80, 400)),
    ]
  const srpm = asText(task.result['srpm'])
  const subject = await subjectOf(db, task, srpm ? splitSrpmName(srpm) : undefined)
  const seconds = Math.max(1, task.completion - task.start)
  const logs = logFiles({ ...subject, seconds })
  if (task.state === 3) return logs.map(cutShort)
  if (task.state === 5) return logs
  if (subject.kind === 'rpm')
    return [...logs, ...binaryFiles(subject), ...(await keptSource(hub, db, task))]
  return [...logs, await srpmFile(hub.topdir, task, subject, await isNoarch(db, task))]
}

/** The source package, which one of the architectures also delivers. */
async function keptSource(hub: Hub, db: Db, task: Finished): Promise<TaskFile[]> {
  if (task.request[3] !== true) return []
  const id = await db.value(`select id from task where parent = $1 and label = 'srpm'`, [
    task.parent,
  ])
  const source = await finished(db, Number(id))
  return source ? (await filesOf(hub, db, source)).filter((file) => file.name.endsWith('.rpm')) : []
}

const keptOfCanceled = 0.4

/** The times of the part of a log that is kept. */
function timesUpTo(content: string, part: number): string {
  const lines = content.trimEnd().split('\n')
  const offset = (line: string | undefined) => Number(line?.split(' ')[1])
  const kept = lines.filter((line) => offset(line) <= part * offset(lines.at(-1)))
  return `${kept.join('\n')}\n`
}

/** The logs of a canceled task end in the middle. */
function cutShort({ name, content }: TaskFile): TaskFile {
  if (typeof content !== 'string') return { name, content }
  if (isTimestampFile(name)) return { name, content: timesUpTo(content, keptOfCanceled) }
  return { name, content: content.slice(0, Math.floor(content.length * keptOfCanceled)) }
}

async function dangling(directory: string): Promise<void> {
  await mkdir(directory, { recursive: true })
  for (const name of ['build.log', 'root.log', 'state.log', 'mock_output.log'])
    await symlink(`../../../../packages/moved/${name}`, join(directory, name))
}

async function writeTask(hub: Hub, db: Db, task: Finished): Promise<void> {
  const directory = hub.topdir.task(task.id)
  if (existsSync(directory) || task.pruned === 'gone') return
  if (task.pruned === 'dangling') return dangling(directory)
  for (const file of await filesOf(hub, db, task))
    await save(join(directory, file.name), file.content, task.completion)
}

/** Where a finished task's file goes in its build's directory. */
export function buildFilePath(file: string, arch: string): string {
  if (!file.endsWith('.rpm')) return join('data/logs', arch, file)
  return join(file.split('.').at(-2) ?? 'noarch', file)
}

async function writeBuild(hub: Hub, db: Db, build: Struct): Promise<string | null> {
  const directory = hub.topdir.build({
    name: pythonText(build['name']),
    version: pythonText(build['version']),
    release: pythonText(build['release']),
  })
  if (existsSync(directory)) return directory
  if (build['state'] !== 1) return null
  if (build['task_id'] === null) {
    await materializeImage(db, directory, Number(build['id']))
    return directory
  }
  const children = await db.rows('select id from task where parent = $1 order by id', [
    build['task_id'],
  ])
  for (const { id } of children) {
    const task = await finished(db, Number(id))
    if (task && task.method !== 'createrepo') await writeBuildPart(hub, db, task, directory)
  }
  return directory
}

async function writeBuildPart(hub: Hub, db: Db, task: Finished, directory: string): Promise<void> {
  const arch = task.method === 'buildArch' ? (asText(task.request[2]) ?? 'noarch') : ''
  const work = hub.topdir.task(task.id)
  const keepsWork = task.pruned === null && !existsSync(work)
  if (keepsWork) await mkdir(work, { recursive: true })
  for (const file of await filesOf(hub, db, task)) {
    // The source task's output stays in its work directory, as on a real hub.
    if (arch === '') {
      if (keepsWork) await save(join(work, file.name), file.content, task.completion)
      continue
    }
    const target = join(directory, buildFilePath(file.name, arch))
    await save(target, file.content, task.completion)
    if (keepsWork) await symlink(relative(work, target), join(work, file.name))
  }
}

const buildColumns = `b.id, b.state, b.task_id, p.name, b.version, b.release
  from build b join package p on p.id = b.pkg_id`

/** Makes a complete build's files if they are not there. The directory, null without files. */
export async function materializeBuild(hub: Hub, db: Db, id: number): Promise<string | null> {
  return lock.run(0, async () => {
    const build = await db.row(`select ${buildColumns} where b.id = $1`, [id])
    return build ? writeBuild(hub, db, build) : null
  })
}

/** Makes a finished task's output if it is not there. */
export async function materializeTask(hub: Hub, db: Db, id: number): Promise<void> {
  await lock.run(0, async () => {
    if (existsSync(hub.topdir.task(id))) return
    const task = await finished(db, id)
    if (!task) return
    const parent = task.parent === null ? undefined : await loadTask(db, task.parent)
    const build = await db.row(`select ${buildColumns} where b.task_id = $1 and b.state = 1`, [
      parent?.id ?? 0,
    ])
    if (build) await writeBuild(hub, db, build)
    await writeTask(hub, db, task)
  })
}

/** Makes what a path below the topdir belongs to. */
export async function materializePath(hub: Hub, path: string): Promise<void> {
  const parts = path.split('/')
  const [area, name, version, release] = parts
  if (area === 'work' && name === 'tasks' && release)
    await materializeTask(hub, hub.db, Number(release) || 0)
  if (area !== 'packages' || !release) return
  const build = await hub.db.row(
    `select ${buildColumns} where p.name = $1 and b.version = $2 and b.release = $3`,
    [name, version, release],
  )
  if (build) await materializeBuild(hub, hub.db, Number(build['id']))
}
