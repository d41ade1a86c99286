import { changesOf, type VersionedWrite } from '../builders/versioned'
import { pythonText } from '../hub/arguments'
import type { Args, Call } from '../hub/call'
import { genericError } from '../hub/errors'
import { verifyName } from '../hub/names'
import { writes } from '../hub/registry'
import { needPermission } from '../hub/session'
import type { Struct, Value } from '../xmlrpc/values'
import { findEntry, findTag, findTarget, rowId } from './lookup'

async function tagOf(call: Call, info: Value | undefined, role: string): Promise<number> {
  const tag = await findTag(call, info ?? null)
  if (!tag) throw genericError(`${role} tag '${pythonText(info)}' does not exist`)
  return rowId(tag)
}

async function tagsOf(call: Call, args: Struct): Promise<{ build_tag: number; dest_tag: number }> {
  return {
    build_tag: await tagOf(call, args['build_tag'], 'build'),
    dest_tag: await tagOf(call, args['dest_tag'], 'destination'),
  }
}

/** Makes a build target, or a deleted one anew (kojihub.py _create_build_target). */
export async function createTarget(call: Call, write: VersionedWrite, args: Struct): Promise<void> {
  const name = verifyName(args['name'] ?? null)
  if (await findTarget(call, name))
    throw genericError(`A build target with the name '${name}' already exists`)
  const tags = await tagsOf(call, args)
  const known = await findEntry(call, 'build_target', name)
  const made = 'insert into build_target (name) values ($1) returning id'
  const id = known ? rowId(known) : Number(await call.db.value(made, [name]))
  await write.add('build_target_config', { build_target_id: id, ...tags })
}

async function needTarget(call: Call, info: Value | undefined): Promise<Struct> {
  const target = await findEntry(call, 'build_target', info ?? null)
  if (!target) throw genericError(`No such build target: ${pythonText(info)}`)
  return target
}

async function create(call: Call, args: Args): Promise<Value> {
  await needPermission(call, 'target')
  await createTarget(call, changesOf(call), args)
  return null
}

async function edit(call: Call, args: Args): Promise<Value> {
  await needPermission(call, 'target')
  const name = verifyName(args['name'] ?? null)
  const target = await needTarget(call, args['buildTargetInfo'])
  const tags = await tagsOf(call, args)
  if (target['name'] !== name) {
    const taken = await call.db.value('select id from build_target where name = $1', [name])
    if (taken !== null)
      throw genericError(`name "${name}" is already taken by build target ${Number(taken)}`)
    await call.db.rows('update build_target set name = $2 where id = $1', [rowId(target), name])
  }
  const key = { build_target_id: rowId(target) }
  await changesOf(call).replace('build_target_config', key, tags)
  return null
}

async function remove(call: Call, args: Args): Promise<Value> {
  await needPermission(call, 'target')
  const target = await needTarget(call, args['buildTargetInfo'])
  await changesOf(call).revoke('build_target_config', { build_target_id: rowId(target) })
  return null
}

export const targetWriteMethods = writes({
  'createBuildTarget(name, build_tag, dest_tag)': create,
  'editBuildTarget(buildTargetInfo, name, build_tag, dest_tag)': edit,
  'deleteBuildTarget(buildTargetInfo)': remove,
})
