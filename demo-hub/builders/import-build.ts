import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, symlink } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import type { Db } from '../db/database'
import type { Hub } from '../hub/call'
import { pythonText } from '../hub/arguments'
import { buildStates } from '../hub/task-states'
import { readRpm } from '../rpm/read-rpm'
import { isStruct, type Value } from '../xmlrpc/values'
import { buildFilePath } from './materialize'
import type { TaskRow } from './subject'

interface Part {
  id: number
  label: string
  result: Value
}

async function addRpm(
  db: Db,
  build: number,
  buildroot: Value,
  path: string,
  draft: boolean,
): Promise<void> {
  const bytes = await readFile(path)
  const header = readRpm(bytes)
  const arch = header.number('sourcepackage') === 1 ? 'src' : header.text('arch')
  const id = await db.value(
    `insert into rpminfo (build_id, buildroot_id, name, version, release, epoch, arch, payloadhash,
       size, buildtime, draft)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning id`,
    [
      build,
      buildroot,
      header.text('name'),
      header.text('version'),
      header.text('release'),
      header.number('epoch'),
      arch,
      header.md5,
      bytes.length,
      header.number('buildtime') ?? 0,
      draft,
    ],
  )
  await db.rows(`insert into rpmsigs (rpm_id, sigkey, sighash) values ($1, '', $2)`, [
    id,
    header.md5,
  ])
}

/** Moves a file into the build's directory and leaves a link where it was. */
async function move(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true })
  await rename(from, to)
  await symlink(relative(dirname(from), to), from)
}

async function importPart(
  hub: Hub,
  db: Db,
  build: { id: number; directory: string; draft: boolean },
  part: Part,
): Promise<void> {
  const work = hub.topdir.task(part.id)
  const buildroot = isStruct(part.result) ? (part.result['brootid'] ?? null) : null
  for (const name of await readdir(work)) {
    const isPackage = name.endsWith('.rpm')
    const from = join(work, name)
    if (isPackage) await addRpm(db, build.id, buildroot, from, build.draft)
    await move(from, join(build.directory, buildFilePath(name, part.label)))
  }
}

/** Takes what the tasks built into packages/ and completes the build (host.completeBuild). */
export async function importBuild(hub: Hub, task: TaskRow, arches: Part[]): Promise<number> {
  return hub.db.transaction(async (db) => {
    const row = await db.row(
      `select b.id, b.draft, p.name, b.version, b.release from build b
       join package p on p.id = b.pkg_id where b.task_id = $1`,
      [task.id],
    )
    const build = {
      id: Number(row?.['id']),
      draft: row?.['draft'] === true,
      directory: hub.topdir.build({
        name: pythonText(row?.['name']),
        version: pythonText(row?.['version']),
        release: pythonText(row?.['release']),
      }),
    }
    if (!existsSync(build.directory)) await mkdir(build.directory, { recursive: true })
    for (const part of arches) await importPart(hub, db, build, part)
    await db.rows(
      'update build set state = $2, completion_time = clock_timestamp() where id = $1 and state = $3',
      [build.id, buildStates.complete, buildStates.building],
    )
    return build.id
  })
}
