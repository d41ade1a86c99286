import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Hub } from '../hub/call'
import { asNumber, asText } from '../hub/arguments'
import { decodeArguments } from '../hub/registry'
import { finishedStates, taskStates } from '../hub/task-states'
import { taskPath } from '../hub/topdir'
import { Random } from '../logs/random'
import { buildConfig } from '../methods/tags'
import { findTag, rowId } from '../methods/lookup'
import { isStruct, type Struct } from '../xmlrpc/values'
import { builderCall } from './build'
import { createrepoLog } from './output'
import type { TaskRow } from './subject'
import { closeTask, failTask, insertChild, newEvent } from './task-writes'

const repoStates = { init: 0, ready: 1, expired: 2 }
const createrepoSeconds = 12

const plainOpts: Struct = { src: false, debuginfo: false, separate_src: false, maven: false }

/** The options of a tag's repos, and those of them that the request changes (get_repo_opts). */
function optsOf(extra: Struct, named: Struct): { opts: Struct; custom: Struct } {
  const legacy: Struct = extra['with_debuginfo'] === true ? { debuginfo: true } : {}
  const base: Struct = {
    ...plainOpts,
    ...(isStruct(extra['repo.opts']) ? extra['repo.opts'] : legacy),
  }
  // Requests carry them as opts, the call newRepo one by one.
  const wishes: Struct = { ...named, ...(isStruct(named['opts']) ? named['opts'] : {}) }
  const changed = Object.keys(plainOpts).filter(
    (name) => Object.hasOwn(wishes, name) && wishes[name] !== base[name],
  )
  const custom = Object.fromEntries(changed.map((name) => [name, wishes[name] ?? null]))
  return { opts: { ...base, ...custom }, custom }
}

async function initRepo(hub: Hub, task: TaskRow, tag: number): Promise<void> {
  const named = decodeArguments(task.request).named
  const at = asNumber(named['event'])
  const config = await buildConfig(builderCall(hub), tag, at)
  const arches = (asText(config['arches']) ?? '').split(' ')
  const { opts, custom } = optsOf(isStruct(config['extra']) ? config['extra'] : {}, named)
  await hub.db.transaction(async (db) => {
    const event = at ?? (await newEvent(db))
    const repo = await db.value(
      `insert into repo (tag_id, create_event, state, begin_event, opts, custom_opts, task_id)
       values ($1, $2, $3, $2, $4, $5, $6) returning id`,
      [tag, event, repoStates.init, JSON.stringify(opts), JSON.stringify(custom), task.id],
    )
    for (const arch of arches)
      await insertChild(db, task, {
        method: 'createrepo',
        request: [repo, arch, { id: repo, state: repoStates.ready, tag_id: tag, dist: false }],
        arch: 'noarch',
        label: arch,
      })
  })
}

async function finishRepo(hub: Hub, task: TaskRow, tag: number): Promise<void> {
  await hub.db.transaction(async (db) => {
    const repo = await db.row('select id, create_event from repo where task_id = $1', [task.id])
    await db.rows(
      `update repo set state = $3, state_time = clock_timestamp(), end_event = $4
       where tag_id = $1 and id < $2 and state = 1`,
      [tag, repo?.['id'], repoStates.expired, repo?.['create_event']],
    )
    await db.rows('update repo set state = 1, state_time = clock_timestamp() where id = $1', [
      repo?.['id'],
    ])
    await db.rows(
      `update repo_queue set active = false, repo_id = $2, update_time = clock_timestamp()
       where task_id = $1`,
      [task.id, repo?.['id']],
    )
    await closeTask(db, task.id, [repo?.['id'] ?? null, repo?.['create_event'] ?? null])
  })
}

/** kojira's task: a repo of a build tag, one createrepo task for each architecture. */
export async function stepNewRepo(hub: Hub, task: TaskRow): Promise<void> {
  const tag = rowId(await findTag(builderCall(hub), task.request[0] ?? null, true))
  const children = await hub.db.rows('select id, state from task where parent = $1', [task.id])
  if (children.length === 0) return initRepo(hub, task, tag)
  const states = children.map((child) => Number(child['state']))
  if (!states.every((state) => finishedStates.includes(state))) return
  if (states.every((state) => state === taskStates.closed)) return finishRepo(hub, task, tag)
  await failTask(hub.db, task.id, { code: 1000, message: 'a createrepo task did not finish' })
}

/** Makes the metadata of one architecture, which takes a while. */
export async function stepCreaterepo(hub: Hub, task: TaskRow): Promise<void> {
  const seconds = createrepoSeconds / hub.clockFactor
  if (Date.now() / 1000 - task.start < seconds) return
  const arch = asText(task.request[1]) ?? ''
  const directory = hub.topdir.task(task.id)
  const random = new Random(`repo ${task.id}`)
  const log = createrepoLog(arch, random.integer(80, 400))
  await mkdir(directory, { recursive: true })
  await writeFile(join(directory, log.name), log.content)
  const files = ['primary.xml.gz', 'filelists.xml.gz', 'other.xml.gz', 'comps.xml'].map(
    (name) => `${random.hex(64)}-${name}`,
  )
  await closeTask(hub.db, task.id, [taskPath(task.id), ['repomd.xml', ...files]])
}
