import { tagBuild, untagBuild } from '../builders/tagging'
import { pythonText } from '../hub/arguments'
import type { Args, Call } from '../hub/call'
import { tagError } from '../hub/errors'
import { makeTask } from '../hub/make-task'
import { assertPolicy } from '../hub/policy'
import { writes } from '../hub/registry'
import { needPermission, needUser } from '../hub/session'
import { buildStateNames, buildStates } from '../hub/task-states'
import type { Struct, Value } from '../xmlrpc/values'
import { needBuild } from './builds'
import { findPackage, findTag, rowId, tagId } from './lookup'
import { assertListed, assertTagAccess } from './tag-access'
import { taggedBuilds } from './tagged'

async function needTag(call: Call, info: Value | undefined): Promise<Struct> {
  return (await findTag(call, info ?? null, true)) ?? {}
}

/** Checks what can be told at once and leaves the tagging to a task (kojihub.py tagBuild). */
async function tag(call: Call, args: Args): Promise<Value> {
  const user = needUser(call)
  const force = args['force'] === true
  const build = await needBuild(call, args['build'] ?? null)
  const to = await needTag(call, args['tag'])
  const from = args['fromtag'] ? await needTag(call, args['fromtag']) : null
  if (build['state'] !== buildStates.complete) {
    const state = buildStateNames[Number(build['state'])]
    throw tagError(`build ${pythonText(build['nvr'])} not complete: state ${state}`)
  }
  await assertTagAccess(call, to, user.id, force)
  if (from) await assertTagAccess(call, from, user.id, force)
  const item = { id: Number(build['package_id']), name: pythonText(build['name']) }
  await assertListed(call, to, { package: item, label: pythonText(to['name']) }, force)
  const origin = from ? rowId(from) : null
  const operation = from ? 'move' : 'tag'
  const data = { tag: rowId(to), build: rowId(build), fromtag: origin, operation }
  await assertPolicy(call, 'tag', data, force)
  const request = [rowId(to), rowId(build), force, origin]
  return makeTask(call, 'tagBuild', request, { owner: user.id, priority: 10 })
}

async function untag(call: Call, args: Args): Promise<Value> {
  const user = needUser(call)
  const force = args['force'] === true
  const from = await needTag(call, args['tag'])
  const build = await needBuild(call, args['build'] ?? null)
  const data = { tag: null, build: rowId(build), fromtag: rowId(from), operation: 'untag' }
  await assertPolicy(call, 'tag', data, force)
  await assertTagAccess(call, from, user.id, force)
  await untagBuild(call.db, rowId(from), rowId(build), user.id, args['strict'] !== false)
  return null
}

/** Tags at once, without a task and without a look at the package list (tagBuildBypass). */
async function tagAtOnce(call: Call, args: Args): Promise<Value> {
  await needPermission(call, 'tag')
  const user = needUser(call)
  const force = args['force'] === true
  const to = await needTag(call, args['tag'])
  const build = rowId(await needBuild(call, args['build'] ?? null))
  await assertPolicy(call, 'tag', { tag: rowId(to), build, operation: 'tag' }, force)
  await assertTagAccess(call, to, user.id, force)
  await tagBuild(call.db, rowId(to), build, user.id, force)
  return null
}

async function untagAtOnce(call: Call, args: Args): Promise<Value> {
  await needPermission(call, 'tag')
  return untag(call, args)
}

async function tagMany(call: Call, args: Args): Promise<Value> {
  await needPermission(call, 'tag')
  const to = rowId(await needTag(call, args['tag']))
  for (const info of Array.isArray(args['builds']) ? args['builds'] : [])
    await tagBuild(call.db, to, rowId(await needBuild(call, info)), needUser(call).id, true)
  return null
}

/** A chain of tasks that move a package's builds, oldest first (kojihub.py moveAllBuilds). */
async function moveAll(call: Call, args: Args): Promise<Value> {
  const user = needUser(call)
  const force = args['force'] === true
  const item = (await findPackage(call, args['package'] ?? null, true)) ?? {}
  const [fromId, toId] = [
    await tagId(call, args['tag1'] ?? null),
    await tagId(call, args['tag2'] ?? null),
  ]
  const to = await needTag(call, toId)
  const found = { id: rowId(item), name: pythonText(args['package']) }
  await assertListed(call, to, { package: found, label: `tag ${pythonText(args['tag2'])}` }, force)
  await assertTagAccess(call, await needTag(call, fromId), user.id, force)
  await assertTagAccess(call, to, user.id, force)
  const builds = await taggedBuilds(call, { package: item['name'] ?? null }, fromId)
  const tasks: number[] = []
  for (const build of builds.toReversed()) {
    const move = ['tagBuild', [toId, rowId(build), force, fromId], { priority: 15 }]
    const request = [tasks.slice(-1), [move]]
    tasks.push(await makeTask(call, 'dependantTask', request, { owner: user.id }))
  }
  return tasks
}

export const taggingMethods = writes({
  'tagBuild(tag, build, force=False, fromtag=None)': tag,
  'untagBuild(tag, build, strict=True, force=False)': untag,
  'moveBuild(tag1, tag2, build, force=False)': (call, { tag1, tag2, ...args }) =>
    tag(call, { ...args, tag: tag2 ?? null, fromtag: tag1 ?? null }),
  'moveAllBuilds(tag1, tag2, package, force=False)': moveAll,
  'tagBuildBypass(tag, build, force=False, notify=False)': tagAtOnce,
  'untagBuildBypass(tag, build, strict=True, force=False, notify=False)': untagAtOnce,
  'massTag(tag, builds)': tagMany,
})
