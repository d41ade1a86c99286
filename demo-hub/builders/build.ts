import { readFile } from 'node:fs/promises'
import type { Call, Hub } from '../hub/call'
import { wholeHub } from '../hub/edition'
import { asNumber, asText } from '../hub/arguments'
import { Fault, faultCodes, genericError } from '../hub/errors'
import { assertPolicy } from '../hub/policy'
import { buildStates, finishedStates, taskStates } from '../hub/task-states'
import { findTarget } from '../methods/lookup'
import { readyRepo } from '../methods/repos'
import { buildConfig } from '../methods/tags'
import { isScmUrl } from '../packages/source'
import { readRpm, type RpmHeader } from '../rpm/read-rpm'
import { isStruct, type Struct, type Value } from '../xmlrpc/values'
import { archList, checkPackageList } from './arches'
import { importBuild } from './import-build'
import { materializeTask } from './materialize'
import { initBuild } from './init-build'
import type { TaskRow } from './subject'
import { cancelChildren, closeTask, failTask, insertChild } from './task-writes'

/** A child task as its parent sees it. */
export interface Child {
  id: number
  method: string
  state: number
  result: Value
  label: string
  source: string
}

/** The parent's view of its own request. */
interface BuildTask {
  task: TaskRow
  source: string
  target: string
  opts: Struct
  children: Child[]
}

/** A context in which builders may use the hub's own lookups. */
export function builderCall(hub: Hub): Call {
  return { hub, db: hub.db, session: null, method: 'host', edition: wholeHub, remoteUser: null }
}

/** The children of a task with their results. */
export async function childrenOf(hub: Hub, id: number): Promise<Child[]> {
  const rows = await hub.db.rows(
    'select id, method, state, result, label, request from task where parent = $1 order by id',
    [id],
  )
  return rows.map((row) => ({
    id: Number(row['id']),
    method: asText(row['method']) ?? '',
    state: Number(row['state']),
    result: Array.isArray(row['result']) ? (row['result'][0] ?? null) : (row['result'] ?? null),
    label: asText(row['label']) ?? '',
    source: Array.isArray(row['request']) ? (asText(row['request'][0]) ?? '') : '',
  }))
}

async function targetOf(
  call: Call,
  build: BuildTask,
): Promise<{ buildTag: number; destTag: number; destName: string }> {
  const target = await findTarget(call, build.target)
  if (!target) throw genericError(`unknown build target: ${build.target}`)
  return {
    buildTag: Number(target['build_tag']),
    destTag: Number(target['dest_tag']),
    destName: asText(target['dest_tag_name']) ?? '',
  }
}

async function checkPolicy(call: Call, build: BuildTask): Promise<void> {
  if (build.opts['arch_override'] && !build.opts['scratch'])
    throw new Fault(faultCodes.build, 'arch_override is only allowed for scratch builds')
  if (isScmUrl(build.source) || build.opts['scratch']) return
  await assertPolicy(call, 'build_from_srpm', { user_id: build.task.owner })
}

async function beginSource(call: Call, build: BuildTask): Promise<void> {
  await checkPolicy(call, build)
  const { buildTag } = await targetOf(call, build)
  const repo =
    asNumber(build.opts['repo_id']) ?? asNumber((await readyRepo(call, buildTag))?.['id'])
  await insertChild(call.db, build.task, {
    method: isScmUrl(build.source) ? 'buildSRPMFromSCM' : 'rebuildSRPM',
    request: [build.source, buildTag, { repo_id: repo, scratch: build.opts['scratch'] ?? null }],
    arch: 'noarch',
    label: 'srpm',
  })
}

async function beginArches(
  call: Call,
  build: BuildTask,
  srpm: Struct,
  header: RpmHeader,
): Promise<void> {
  const { buildTag, destTag, destName } = await targetOf(call, build)
  const scratch = build.opts['scratch'] === true
  const name = header.text('name') ?? ''
  if (!scratch && !build.opts['skip_tag']) await checkPackageList(call, destTag, destName, name)
  const config = await buildConfig(call, buildTag, null)
  const override = scratch ? asText(build.opts['arch_override']) : null
  const arches = archList(asText(config['arches']) ?? '', header, override)
  const repo =
    asNumber(build.opts['repo_id']) ?? asNumber((await readyRepo(call, buildTag))?.['id'])
  await call.hub.db.transaction(async (db) => {
    if (!scratch) await initBuild(db, build.task, header, srpm, build.opts)
    for (const [index, arch] of arches.entries())
      await insertChild(db, build.task, {
        method: 'buildArch',
        request: [srpm['srpm'], buildTag, arch, index === 0, { repo_id: repo }],
        arch,
        label: arch,
      })
  })
}

/** Fails a task, its build and what is below it. */
export async function giveUp(
  hub: Hub,
  task: TaskRow,
  fault: Pick<Fault, 'code' | 'message'>,
): Promise<void> {
  await hub.db.transaction(async (db) => {
    await cancelChildren(db, task.id)
    await db.rows(
      `update build set state = $2, completion_time = clock_timestamp()
       where task_id = $1 and state = $3`,
      [task.id, buildStates.failed, buildStates.building],
    )
    await failTask(db, task.id, fault)
  })
}

/** The fault of a child that failed or was canceled; null while none did. */
export function childFault(children: Child[]): Pick<Fault, 'code' | 'message'> | null {
  const failed = children.find((child) => child.state === taskStates.failed)
  if (failed && isStruct(failed.result))
    return {
      code: Number(failed.result['faultCode']),
      message: asText(failed.result['faultString']) ?? '',
    }
  const canceled = children.find((child) => child.state === taskStates.canceled)
  return canceled ? genericError(`Task ${canceled.id} is canceled`) : null
}

async function afterSource(call: Call, build: BuildTask, source: Child): Promise<void> {
  const { hub } = call
  const result = isStruct(source.result) ? source.result : {}
  await materializeTask(hub, hub.db, source.id)
  const header = readRpm(await readFile(hub.topdir.work(asText(result['srpm']) ?? '')))
  const arches = build.children.filter((child) => child.method === 'buildArch')
  if (arches.length === 0) return beginArches(call, build, result, header)
  if (!arches.every((child) => finishedStates.includes(child.state))) return
  if (build.opts['scratch']) {
    await closeTask(hub.db, build.task.id, null)
    return
  }
  const tagging = build.children.find((child) => child.method === 'tagBuild')
  if (tagging) {
    if (tagging.state === taskStates.closed) await closeTask(hub.db, build.task.id, null)
    return
  }
  for (const part of arches) await materializeTask(hub, hub.db, part.id)
  const id = await importBuild(hub, build.task, arches)
  if (build.opts['skip_tag']) {
    await closeTask(hub.db, build.task.id, null)
    return
  }
  const { destTag } = await targetOf(call, build)
  await insertChild(hub.db, build.task, {
    method: 'tagBuild',
    request: [destTag, id, false, null, true],
    arch: 'noarch',
    label: 'tag',
  })
}

/** One look of the build task at its children (kojid BuildTask), from where it stands. */
export async function stepBuild(hub: Hub, task: TaskRow): Promise<void> {
  const [source, target, opts] = task.request
  const build: BuildTask = {
    task,
    source: asText(source) ?? '',
    target: asText(target) ?? '',
    opts: isStruct(opts) ? opts : {},
    children: await childrenOf(hub, task.id),
  }
  const fault = childFault(build.children)
  if (fault) return giveUp(hub, task, fault)
  try {
    const call = builderCall(hub)
    const [srpm] = build.children
    if (!srpm) await beginSource(call, build)
    else if (srpm.state === taskStates.closed) await afterSource(call, build, srpm)
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    await giveUp(hub, task, error)
  }
}
